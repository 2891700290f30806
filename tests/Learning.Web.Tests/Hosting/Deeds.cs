using Learning.Essays;
using Learning.Grading;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Hosting;

/// <summary>What trainees and trainers do most, through the pages.</summary>
public static class Deeds
{
    public static async Task<Page> HandIn(this Browser trainee, Edition edition, string text, bool honest = true) =>
        await trainee.HandIn(await trainee.Read(edition.HomeworkAddress), text, honest);

    public static Task<Page> HandIn(this Browser trainee, Page page, string text, bool honest = true) =>
        trainee.Submit(page, "form.editor", Essay(text, honest), Speech.Polish(page.Text.Contains(Speech.Polish("Homework.HandInAgain"), StringComparison.Ordinal) ? "Homework.HandInAgain" : "Homework.HandIn"));

    public static Task<Page> Keep(this Browser trainee, Page page, string text) =>
        trainee.Submit(page, "form.editor", [("Text", text)], Speech.Polish("Homework.Keep"));

    public static (string, string?)[] Essay(string text, bool honest) => [("Text", text), ("Honest", honest ? "true" : null)];

    /// <summary>Hands in as somebody and answers with the address of the desk where it is graded.</summary>
    public static async Task<string> SomebodyHandsIn(this Edition edition, string text, int which = 0)
    {
        using var trainee = await edition.SignInTrainee(which);
        (await trainee.HandIn(edition, text)).Url.AbsolutePath.ShouldContain("/submissions/");
        return await edition.DeskOf(which);
    }

    /// <summary>Where the last essay of a trainee is graded, as the letter to the trainer says.</summary>
    public static async Task<string> DeskOf(this Edition edition, int which = 0)
    {
        var id = await edition.School.Db(db => db.Submissions
            .Where(s => s.AssignmentId == edition.Assignment.Id && s.Membership.PersonId == edition.Trainees[which].Id)
            .OrderByDescending(s => s.Number).Select(s => s.Id).FirstAsync());
        return $"/grading/{id}";
    }

    /// <summary>Full marks in every criterion.</summary>
    public static IEnumerable<(string, string?)> AllMarks(Page desk, string points = "5") =>
        desk.All("input[type=radio][name^=Level]").Select(r => r.GetAttribute("name")!).Distinct().Select(name => (name, (string?)points));

    public static Task<Page> Grade(this Browser trainer, Page desk, string button, params (string, string?)[] fields) =>
        trainer.Submit(desk, "#grade", fields, Speech.Polish(button));

    public static Task<List<Grade>> Grades(this Edition edition) => edition.School.Db(db =>
        db.Grades.AsNoTracking().Include(g => g.Marks).Where(g => g.Submission.AssignmentId == edition.Assignment.Id).ToListAsync());

    public static Task<List<Submission>> Submissions(this Edition edition) => edition.School.Db(db =>
        db.Submissions.AsNoTracking().Where(s => s.AssignmentId == edition.Assignment.Id).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Number).ToListAsync());
}
