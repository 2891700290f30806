using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>Every page of the program, in every state that looks different, by who sees it. A new page is a line here.</summary>
public sealed partial class Tour(LivedInSchool school, Errands errands)
{
    private const string Manual = $"/courses/{LivedInSchool.Manual}";
    private const string Course = $"/courses/{Edition.CourseId}";

    private string Appeal => $"{errands.Filed.HomeworkAddress}/submissions/1/appeal";

    public sealed record Guest(string Name, string? Email, IEnumerable<Stop> Stops);

    public IReadOnlyList<Guest> Guests =>
    [
        new("visitor", null, Visitor()),
        new("stranger", LivedInSchool.Stranger, [Stop.At("home-stranger", "/")]),
        new("newcomer", school.Fresh.Trainee.Email, Newcomer()),
        new("writer", school.Begun.Trainee.Email, Writer()),
        new("latecomer", school.Closed.Trainee.Email, [Stop.At("home-late", "/"), Stop.At("homework-closed", school.Closed.HomeworkAddress)]),
        new("trainee", school.Graded.Trainee.Email, Trainee()),
        new("note-taker", school.Graded.Trainees[1].Email, NoteTaker()),
        new("filer", errands.Filed.Trainee.Email, Filer()),
        new("appellant", errands.Filed.Trainees[1].Email, [Stop.At("appeal", Appeal), Stop.Sent("appeal-refused", Appeal, new Dictionary<string, string> { ["#Reason"] = " " }, ".error-summary")]),
        new("reviser", errands.Revised.Trainee.Email, [Stop.At("home-revised", "/"), Stop.At("returned", $"{errands.Revised.HomeworkAddress}/submissions/1/returned"), Stop.At("homework-revised", errands.Revised.HomeworkAddress)]),
        new("returner", errands.Revised.Trainer.Email, [Stop.At("desk-again", errands.Again), Stop.At("desk-returned", errands.Sent)]),
        new("trainer", school.Graded.Trainer.Email, Trainer()),
        new("second-trainer", school.Graded.Trainers[1].Email, [Stop.At("appeal-decide", $"{school.Desks.Released}/appeal"), Stop.Sent("appeal-decide-refused", $"{school.Desks.Released}/appeal", new Dictionary<string, string> { ["#Answer"] = " " }, ".error-summary")]),
        new("filed-trainer", errands.Filed.Trainer.Email, FiledTrainer()),
        new("first-marker", errands.Twice.People[0].Email, [Stop.At("queue-settle", "/grading"), Stop.At("desk-settle", errands.Twice.Desk)]),
        new("second-marker", errands.Twice.People[1].Email, [Stop.At("desk-settled-by-other", errands.Twice.Desk), Stop.At("queue-second", "/grading"), Stop.After("desk-apart", "/grading?share=mine", window => window.Find(".queue h2 a").First.ClickAsync(), ".markers")]),
        new("mover", school.Begun.Trainer.Email, [Stop.At("deadline-moved", $"/deadlines/{school.Begun.Assignment.Id}")]),
        new("author", school.Idle.Trainee.Email, Author()),
        new("idler", school.Idle.Trainer.Email, Idler()),
        new("administrator", LivedInSchool.Administrator, Administrator()),
        new("unlucky", school.Graded.Trainee.Email, Unlucky()),
    ];

    private IEnumerable<Stop> Visitor() =>
    [
        Stop.At("sign-in", "/sign-in"),
        Stop.Sent("sign-in-refused", "/sign-in", new Dictionary<string, string> { ["#Email"] = "nikt@example.test", ["#Password"] = "to nie jest hasło" }, ".error-summary"),
        Stop.At("forgotten-password", "/forgotten-password"),
        Stop.Sent("forgotten-password-sent", "/forgotten-password", new Dictionary<string, string> { ["#Email"] = "nikt@example.test" }, ".notice.success"),
        Stop.At("set-password", school.PasswordLink.PathAndQuery),
        Stop.Sent("set-password-refused", school.PasswordLink.PathAndQuery, new Dictionary<string, string> { ["#Password"] = "123456789012" }, "#Password-error"),
        Stop.At("set-password-bad-link", school.PasswordLink.PathAndQuery + "x"),
        Stop.At("extension-decide", school.ExtensionLink.PathAndQuery),
        Stop.At("extension-bad-link", "/extensions/decide?token=x"),
        Stop.At("decline-bad-link", "/reminders/decline?token=x"),
        Stop.At("decline", errands.DeclineLink.PathAndQuery),
        Stop.At("development-content", "/development/content"),
        Stop.At("invitation", school.InvitationLink.PathAndQuery),
        Stop.At("receipts", "/receipts"),
        Stop.At("receipts-refused", "/receipts?code=ABCD-1234"),
        Stop.At("development-letters", "/development/letters"),
        Stop.After("development-letter", "/development/letters", window => window.Find("ul.items a").First.ClickAsync(), "pre.letter"),
    ];

    private IEnumerable<Stop> Newcomer() =>
    [
        Stop.At("home-new", "/"),
        Stop.At("course-new", Course),
        .. school.Lessons.Select(lesson => Stop.At($"lesson-{lesson}", $"{Course}/{lesson}")),
        Stop.At("glossary", $"{Course}/glossary"),
        Stop.At("homework-empty", school.Fresh.HomeworkAddress),
        Stop.Sent("homework-refused", school.Fresh.HomeworkAddress, new Dictionary<string, string> { ["#Text"] = "Za krótko." }, ".error-summary", "form.editor button:not(.secondary)"),
    ];

    private IEnumerable<Stop> Writer() =>
    [
        Stop.At("home-draft", "/"),
        Stop.At("at-deadline", $"{school.Begun.HomeworkAddress}/at-deadline"),
        Stop.At("extension", $"{school.Begun.HomeworkAddress}/extension"),
        Stop.Sent("extension-refused", $"{school.Begun.HomeworkAddress}/extension", new Dictionary<string, string> { ["[name=Day]"] = "2020-01-01", ["[name=Reason]"] = "Choroba" }, ".error-summary"),
        Stop.At("homework-draft", school.Begun.HomeworkAddress),
        Stop.After("homework-conflict", school.Begun.HomeworkAddress, async window =>
        {
            await window.Find("form.editor [name=Version]").EvaluateAsync("field => field.value = 0");
            await window.Find("#Text").EvaluateAsync("(field, text) => { field.value = `${text} (${document.documentElement.lang})`; field.form.requestSubmit(field.form.querySelector('.secondary')); }", PolishEssay.Text[..600]);
        }, ".versions"),
        Stop.At("revisions", $"{school.Begun.HomeworkAddress}/revisions"),
        Stop.At("revision", $"{school.Begun.HomeworkAddress}/revisions/1"),
        Stop.At("revision-compared", $"{school.Begun.HomeworkAddress}/revisions/2?against=1"),
        Stop.At("hand-in", $"{school.Begun.HomeworkAddress}/hand-in"),
        Stop.At("questions", $"{school.Begun.HomeworkAddress}/questions"),
        Stop.Sent("questions-refused", $"{school.Begun.HomeworkAddress}/questions", new Dictionary<string, string> { ["#Text"] = " " }, "#Text-error"),
    ];

    private IEnumerable<Stop> Trainee() =>
    [
        Stop.At("home", "/"),
        Stop.At("course", Course),
        Stop.After("lesson-answered", $"{Course}/{school.Lessons[0]}", async window =>
        {
            var exercise = window.Find("form.exercise").First;
            await exercise.Locator("[name=choice]").First.CheckAsync();
            await exercise.Locator("button").ClickAsync();
        }, "form.exercise .outcome"),
        Stop.At("homework-handed-in", school.Graded.HomeworkAddress),
        Stop.At("receipt", $"{school.Graded.HomeworkAddress}/submissions/1"),
        Stop.After("receipt-checked", $"{school.Graded.HomeworkAddress}/submissions/1", async window =>
        {
            await window.Find("a[href^='/receipts/']").ClickAsync();
            await window.Find("#Text").FillAsync(PolishEssay.Text);
            await window.Find("main form button").ClickAsync();
        }, "#outcome"),
        Stop.At("result", $"{school.Graded.HomeworkAddress}/submissions/1/result"),
        Stop.At("appeal-waiting", $"{school.Graded.HomeworkAddress}/submissions/1/appeal"),
        Stop.At("comment-answer", $"/comments/{errands.Comment}/answer"),
        Stop.Sent("comment-answer-refused", $"/comments/{errands.Comment}/answer", new Dictionary<string, string> { ["#Text"] = " " }, ".error-summary"),
        Stop.At("comment-addressed", $"/comments/{errands.Comment}/addressed"),
        Stop.At("folder", "/homework/folder"),
        Stop.At("search", "/search?q=standard"),
        Stop.At("search-nothing", "/search?q=qqqq"),
        Stop.At("notes-empty", $"{Course}/notes"),
        Stop.Sent("notes-refused", $"{Course}/notes?lesson={school.Lessons[0]}", new Dictionary<string, string> { ["#Exact"] = "Tego tu nie ma." }, ".error-summary", ".note-form button"),
        Stop.Sent("report-refused", $"{Course}/{school.Lessons[0]}/report", new Dictionary<string, string> { ["#Text"] = " " }, ".error-summary"),
        Stop.At("print", $"{Course}/print"),
        Stop.At("account", "/account"),
        Stop.Sent("account-refused", "/account", new Dictionary<string, string> { ["#Name"] = " " }, ".error-summary", "main form:has(#Name) button"),
        Stop.At("password", "/account/password"),
        Stop.Sent("password-refused", "/account/password", new Dictionary<string, string> { ["#OldPassword"] = "to nie to", ["#Password"] = "zupełnie nowe hasło" }, ".error-summary"),
    ];

    private IEnumerable<Stop> Author() =>
    [
        Stop.At("home-cards", "/"),
        Stop.At("extension-asked", $"{school.Idle.HomeworkAddress}/extension"),
        Stop.At("cards", "/cards"),
        Stop.After("cards-turned", "/cards", window => window.Find("a[data-in-place]").First.ClickAsync(), ".flashcard .back"),
        Stop.At("manual", Manual),
        .. school.ManualLessons.Select(lesson => Stop.At($"manual-{lesson}", $"{Manual}/{lesson}")),
        .. school.ManualLessons.Select(lesson => Stop.After($"manual-{lesson}-answered", $"{Manual}/{lesson}", window => window.AnswerAll(), "main")),
        Stop.At("manual-homework", $"{Manual}/homework/your-own-lesson"),
        Stop.At("manual-glossary", $"{Manual}/glossary"),
    ];

    private IEnumerable<Stop> Filer() =>
    [
        Stop.At("homework-with-file", errands.Filed.HomeworkAddress),
        Stop.At("files", $"{errands.Filed.HomeworkAddress}/files"),
        Stop.Sent("files-refused", $"{errands.Filed.HomeworkAddress}/files", new Dictionary<string, string>(), ".error-summary", "#upload button"),
        Stop.At("file-text", errands.Text),
    ];

    private IEnumerable<Stop> NoteTaker() =>
    [
        Stop.At("notes", $"{Course}/notes"),
        Stop.After("lesson-noted", $"{Course}/{school.Lessons[0]}", window => window.Find("lesson-notes > details > summary").ClickAsync(), ".note-list .note"),
        Stop.After("lesson-passage", $"{Course}/{school.Lessons[0]}", window => window.Find("article.prose > p").First.EvaluateAsync("p => getSelection().selectAllChildren(p)"), ".note-tools"),
        Stop.After("search-dialog", "/", window => window.Press("/"), "dialog.search-dialog input"),
    ];

    private IEnumerable<Stop> Administrator() =>
    [
        Stop.At("administrator-home", "/"),
        Stop.At("cohorts", "/cohorts"),
        Stop.At("cohort-open", "/cohorts/open"),
        Stop.Sent("cohort-open-refused", "/cohorts/open", new Dictionary<string, string>
        {
            ["#Name"] = "Edycja bez końca", ["#StartsOn"] = "2031-05-02", ["#EndsOn"] = "2031-05-01", ["#Trainers"] = "to nie jest adres",
        }, ".error-summary"),
        Stop.At("cohort", $"/cohorts/{school.Graded.Cohort.Id}"),
        Stop.At("cohort-invited", $"/cohorts/{school.Idle.Cohort.Id}"),
        Stop.Sent("cohort-refused", $"/cohorts/{school.Graded.Cohort.Id}", new Dictionary<string, string> { ["#Addresses"] = "to nie jest adres" }, ".error-summary", "main form:has(#Addresses) button"),
        Stop.At("letters", "/letters"),
        Stop.At("journal", "/journal"),
        Stop.At("letters-given-up", "/letters?only=givenUp"),
    ];

    /// <summary>Somebody to whom everything happens.</summary>
    private IEnumerable<Stop> Unlucky() =>
    [
        .. new[] { 400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503 }.Select(status => Stop.At($"error-{status}", $"{LivedInSchool.ErrorAddress}{status}")),
        Stop.After("form-expired", school.Graded.HomeworkAddress, async window =>
        {
            await window.Find("form.editor [name=__RequestVerificationToken]").EvaluateAsync("field => field.value = ''");
            await window.HandInAsItIs(PolishEssay.Text);
        }, "textarea[readonly]"),
        Stop.After("session-expired", school.Graded.HomeworkAddress, async window =>
        {
            await window.Context.ClearCookiesAsync(new() { NameRegex = NotLanguage });
            await window.HandInAsItIs(PolishEssay.Text);
        }, "textarea[readonly]"),
    ];

    private static System.Text.RegularExpressions.Regex NotLanguage { get; } =
        new($"^(?!{Http.Languages.Claim}$)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
