using System.Text;
using Learning.Essays;
using Learning.Grading.Similarity;
using Learning.Mail;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Files;
using Learning.Web.Tests.Grading;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>What else has happened in the school before it is toured: files, notes, saved comments, a grade that nobody has seen yet.</summary>
/// <param name="Filed">Its first trainee has attached a file and written; the second handed one in.</param>
/// <param name="Unseen">Where the second one's essay, released and not yet seen, is graded.</param>
/// <param name="Text">Where the first one checks the text of the file.</param>
/// <param name="Comment">A released comment on an essay of Graded's trainee.</param>
/// <param name="Resemblance">Where two essays of Graded stand side by side.</param>
/// <param name="DeclineLink">Where Idle's trainee declines reminders.</param>
/// <param name="Revised">Its trainee's essay was returned, and has come again.</param>
/// <param name="Sent">Where the returned one is graded.</param>
/// <param name="Again">Where the next one is.</param>
/// <param name="Twice">Two have marked it, and the first settles the grade.</param>
public sealed record Errands(Edition Filed, string Unseen, string Text, Guid Comment, string Resemblance, Uri DeclineLink, Edition Revised, string Sent, string Again, Marking Twice)
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes(PolishEssay.Text[..1500]);

    public static async Task<Errands> RunIn(LivedInSchool school)
    {
        await TakeNotes(school);
        await SaveComments(school);
        await MoveDeadline(school);
        await Complain(school);
        var filed = await school.Open(trainees: 2);
        var text = await Attach(filed);
        var unseen = await Release(filed);
        await school.Services.GetRequiredService<ComparisonRound>().CompareWaiting(TestContext.Current.CancellationToken);
        var links = school.Services.GetRequiredService<SignedLinks>();
        var (revised, sent, again) = await Revise(school);
        return new Errands(filed, unseen, text, await CommentIn(school), $"{school.Desks.Untouched}/similar/{school.Desks.Begun.Split('/')[^1]}", Reminder.DeclineLink(school.Idle.Trainee, links, school.Clock.Now), revised, sent, again, await MarkTwice(school));
    }

    private static async Task TakeNotes(LivedInSchool school)
    {
        using var trainee = await school.Graded.SignInTrainee(1);
        var lesson = await trainee.Read($"/courses/{Edition.CourseId}/{school.Lessons[0]}");
        var kept = await trainee.Submit(lesson, "form.note-form", [("Exact", "standard"), ("Text", "Zapytać o to na zajęciach.")]);
        kept.Has(".note").ShouldBeTrue(kept.Text);
    }

    private static async Task SaveComments(LivedInSchool school)
    {
        using var trainer = await school.Graded.SignInTrainer();
        foreach (var text in (string[])["Proszę podać źródło.", "{imię}, ta myśl wymaga przykładu."])
            (await trainer.Submit(await trainer.Read("/grading/comments"), "form[action='?handler=Add']", [("Text", text)])).Has(".bank-items").ShouldBeTrue();
    }

    private static async Task MoveDeadline(LivedInSchool school)
    {
        using var trainer = await school.Begun.SignInTrainer();
        (await trainer.MoveDeadline(school.Begun, school.Begun.DayAfter(3))).Has(".error-summary").ShouldBeFalse();
    }

    private static async Task Complain(LivedInSchool school)
    {
        using var trainee = await school.Graded.SignInTrainee();
        await trainee.Read($"{school.Graded.HomeworkAddress}/submissions/1/result");
        var page = await trainee.Submit(await trainee.Read($"{school.Graded.HomeworkAddress}/submissions/1/appeal"), "main form", [("Reason", "Liczby są w trzecim akapicie.")]);
        page.Has(".error-summary").ShouldBeFalse(page.Text);
    }

    private static async Task<string> Attach(Edition filed)
    {
        using var trainee = await filed.SignInTrainee();
        return (await trainee.Attach(filed, "Pierwsza myśl, zapisana przed plikiem.", ("Mój esej z bardzo długą nazwą, której nikt nie skrócił.txt", File))).Url.AbsolutePath;
    }

    private static async Task<string> Release(Edition filed)
    {
        using var trainee = await filed.SignInTrainee(1);
        var text = await trainee.Attach(filed, null, ("Esej.txt", File));
        await trainee.HandIn(await trainee.Submit(text, "form.editor", [], Speech.Polish("FileText.Use")), PolishEssay.Text[..1500]);
        var desk = await filed.DeskOf(1);
        using var trainer = await filed.SignInTrainer();
        var page = await trainer.Read(desk);
        (await trainer.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page), ("Summary", PolishEssay.Summary)])).Has(".notice.success").ShouldBeTrue();
        return desk;
    }

    private static async Task<(Edition Revised, string Sent, string Again)> Revise(LivedInSchool school)
    {
        var revised = await school.Open();
        var sent = await revised.SomebodyHandsIn(PolishEssay.Text[..1500]);
        using var trainer = await revised.SignInTrainer();
        await trainer.ReturnWork(revised, await trainer.Read(sent), word: PolishEssay.Summary, fields: [("New[1].Text", "Skąd to wiadomo?"), ("New[2].Text", "Tutaj przydałby się przykład.")]);
        return (revised, sent, await revised.SomebodyHandsIn(PolishEssay.Text[200..1800]));
    }

    private static async Task<Marking> MarkTwice(LivedInSchool school)
    {
        using var work = await Marking.Of(school, trainees: 2);
        await work.Edition.SomebodyHandsIn(PolishEssay.Text[..1500], 1);
        var page = await work.Other.Read(work.Desk);
        await work.Other.Grade(page, "Desk.Save", [("Remark[stanowisko]", "Teza jest dopiero w ostatnim zdaniu.")]);
        return await work.Finished();
    }

    private static Task<Guid> CommentIn(LivedInSchool school)
    {
        var submission = Guid.Parse(school.Desks.Released.Split('/')[^1]);
        return school.Db(db => db.Comments.Where(c => c.SubmissionId == submission).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync());
    }
}
