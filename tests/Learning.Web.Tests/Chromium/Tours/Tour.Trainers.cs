using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>What trainers see.</summary>
public sealed partial class Tour
{
    private IEnumerable<Stop> Idler() =>
    [
        Stop.At("idler-home", "/"),
        Stop.At("queue-empty", "/grading"),
        Stop.At("reflections", "/reflections"),
        Stop.At("insight-none", $"/cohorts/{school.Idle.Cohort.Id}/insight"),
        Stop.At("shares-none", $"/grading/shares/{school.Idle.Cohort.Id}"),
        Stop.At("trainer-manual-lesson", $"{Manual}/{school.ManualLessons[2]}"),
        Stop.At("deadlines", "/deadlines"),
        Stop.At("deadline", $"/deadlines/{school.Idle.Assignment.Id}"),
        Stop.At("deadline-move", $"/deadlines/{school.Idle.Assignment.Id}/move"),
        Stop.At("deadline-person", $"/deadlines/{school.Idle.Assignment.Id}/people/{school.Idle.Cohort.Memberships.Single(m => m.PersonId == school.Idle.Trainee.Id).Id}"),
    ];

    private IEnumerable<Stop> Trainer() =>
    [
        Stop.At("reflections-none", "/reflections"),
        Stop.At("trainer-home", "/"),
        Stop.At("trainer-course", Course),
        Stop.At("trainer-lesson", $"{Course}/{school.Lessons[0]}"),
        Stop.At("trainer-homework", school.Graded.HomeworkAddress),
        Stop.At("queue", "/grading"),
        Stop.At("desk-untouched", school.Desks.Untouched),
        Stop.At("desk-begun", school.Desks.Begun),
        Stop.Sent("desk-refused", school.Desks.Begun, new Dictionary<string, string> { [".criterion .short >> nth=0"] = "77" }, ".error-summary", "[data-save]"),
        Stop.After("desk-stale", school.Desks.Begun, async window =>
        {
            await window.Find("#grade [name=Version]").EvaluateAsync("field => field.value = 0");
            await window.Find("#Summary").FillAsync("Tego druga osoba jeszcze nie widzi.");
            await window.Find("[data-save]").ClickAsync();
        }, ".notice.warning[role=alert] table"),
        Stop.After("desk-comment-form", school.Desks.Untouched, window => window.Find("#p2 summary").ClickAsync(), "#new-2"),
        Stop.After("desk-dialog", school.Desks.Untouched, async window =>
        {
            await window.Select("#p1 > p", "Standard");
            await window.Find(".comment-offer").ClickAsync();
        }, "dialog textarea"),
        Stop.After("desk-keys", school.Desks.Untouched, window => window.Press("?"), "dialog.keys"),
        Stop.After("desk-similar", school.Desks.Untouched, window => window.Find("details.similar summary").ClickAsync(), "details.similar li"),
        Stop.At("desk-released", school.Desks.Released),
        Stop.At("return", $"{school.Desks.Begun}/return"),
        Stop.Sent("return-refused", $"{school.Desks.Begun}/return", new Dictionary<string, string> { ["[name=Day]"] = "2020-01-01", ["#Words"] = PolishEssay.Summary }, ".error-summary"),
        Stop.At("editions", "/grading/cohorts"),
        Stop.At("cohort-table", $"/grading/cohorts/{school.Graded.Cohort.Id}"),
        Stop.At("trainee", Person(school.Graded)),
        Stop.At("as-trainee", $"{Person(school.Graded)}/as-trainee"),
        Stop.At("on-behalf", $"{Person(school.Graded)}/hand-in"),
        Stop.Sent("on-behalf-refused", $"{Person(school.Graded)}/hand-in", new Dictionary<string, string> { ["#Text"] = "Za krótko." }, ".error-summary"),
        Stop.At("similar", errands.Resemblance),
        Stop.At("preview", $"{school.Desks.Begun}/preview"),
        Stop.After("preview-refused", $"{school.Desks.Begun}/preview", WithoutTime, ".error-summary"),
        Stop.At("release", $"/grading/homework/{school.Graded.Assignment.Id}/release"),
        Stop.After("release-refused", $"/grading/homework/{school.Graded.Assignment.Id}/release", WithoutTime, ".error-summary"),
        Stop.At("insight", $"/cohorts/{school.Graded.Cohort.Id}/insight"),
        Stop.At("shares", $"/grading/shares/{school.Graded.Cohort.Id}"),
        Stop.At("appeal-of-mine", $"{school.Desks.Released}/appeal"),
        Stop.At("bank", "/grading/comments"),
        Stop.After("bank-refused", "/grading/comments", async window =>
        {
            await window.Find("details:has([action='?handler=Add']) > summary").ClickAsync();
            await window.Find("[action='?handler=Add'] textarea").FillAsync(" ");
            await window.Find("[action='?handler=Add'] button").ClickAsync();
        }, ".error-summary"),
        Stop.Sent("deadline-move-refused", $"/deadlines/{school.Graded.Assignment.Id}/move", new Dictionary<string, string> { ["[name=Day]"] = "2020-01-01", ["[name=Reason]"] = "Święta" }, ".error-summary"),
    ];

    private IEnumerable<Stop> FiledTrainer() =>
    [
        Stop.At("bank-empty", "/grading/comments"),
        Stop.At("release-none", $"/grading/homework/{errands.Filed.Assignment.Id}/release"),
        Stop.At("desk-enclosed", errands.Unseen),
        Stop.At("take-back", $"{errands.Unseen}/take-back"),
        Stop.At("preview-released", $"{errands.Unseen}/preview"),
    ];

    private static string Person(Edition edition) =>
        $"/grading/homework/{edition.Assignment.Id}/people/{edition.Cohort.Memberships.Single(m => m.PersonId == edition.Trainee.Id).Id}";

    /// <summary>Later, but not when.</summary>
    private static async Task WithoutTime(Window window)
    {
        await window.Find("[name=When][value=later]").CheckAsync();
        await window.Find("main form .actions button").ClickAsync();
    }
}
