using System.Net;
using Learning.Grading.Waiting;
using Learning.Journal;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Grading;

/// <summary>A second look at a released grade, by somebody else.</summary>
public sealed class AppealTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task An_appeal_goes_to_the_other_trainer_above_what_came_for_the_first_time()
    {
        var (edition, desk) = await Appealed();
        using var judge = await edition.SignInTrainer(1);

        var queue = await judge.Read("/grading");

        Page.TextOf(queue.Find(".queue li:first-child .state")).ShouldStartWith("Odwołanie, czeka");
        queue.Find(".queue li:first-child h2 a").GetAttribute("href").ShouldBe($"{desk}/appeal");
        (await school.Db(db => db.Waits.SingleAsync(w => w.AssignmentId == edition.Assignment.Id && w.Part == WaitPart.Appeal))).TrainerId.ShouldBe(edition.Trainers[1].Id);
        (await school.Letters(edition.Trainers[1].Email!)).Single(l => l.Kind == "appeal-raised").PlainText.ShouldContain("Przykłady były własne.");
    }

    [Fact]
    public async Task The_grade_is_upheld_with_a_reason_that_both_sides_read()
    {
        var (edition, desk) = await Appealed();
        using var judge = await edition.SignInTrainer(1);

        var decided = await judge.Submit(await judge.Read($"{desk}/appeal"), "main form", [("Outcome", "Upheld"), ("Answer", "Przykłady są z podręcznika.")]);

        decided.Text.ShouldContain(Speech.Polish("Appeal.State.Upheld"));
        (await school.Letters(edition.Trainee.Email!)).Single(l => l.Kind == "appeal-decided").PlainText.ShouldContain("Przykłady są z podręcznika.");
        (await school.Letters(edition.Trainers[0].Email!)).Count(l => l.Kind == "appeal-decided").ShouldBe(1);
        (await school.Db(db => db.Waits.CountAsync(w => w.AssignmentId == edition.Assignment.Id && w.Part == WaitPart.Appeal))).ShouldBe(0);
        (await edition.Grades()).Single().Total.ShouldBe(20);
        var id = Guid.Parse(desk["/grading/".Length..]);
        (await school.Db(db => db.Journal.Where(e => e.About == id).Select(e => e.Deed).ToListAsync())).ShouldContain(JournalDeed.AppealUpheld);
    }

    [Fact]
    public async Task Changed_points_are_the_grade_from_then_on_and_the_old_ones_are_kept()
    {
        var (edition, desk) = await Appealed();
        using var judge = await edition.SignInTrainer(1);

        var unchanged = await judge.Submit(await judge.Read($"{desk}/appeal"), "main form", [("Outcome", "Changed"), ("Answer", "Zgadzam się.")]);
        unchanged.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unchanged.ValueOf("Answer").ShouldBe("Zgadzam się.");
        var outside = await judge.Submit(unchanged, "main form", [("Outcome", "Changed"), ("Points[przyklady]", "500")]);
        outside.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var changed = await judge.Submit(outside, "main form", [("Outcome", "Changed"), ("Points[przyklady]", "2,5")]);

        changed.Text.ShouldContain(Speech.Polish("Appeal.State.Changed"));
        (await edition.Grades()).Single().Total.ShouldBe(17.5m);
        (await school.Db(db => db.Appeals.SingleAsync(a => a.Submission.AssignmentId == edition.Assignment.Id))).Before["przyklady"].ShouldBe(5);
        using var trainee = await edition.SignInTrainee();
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Text.ShouldContain("17,5");
    }

    [Fact]
    public async Task Whoever_gave_the_grade_does_not_judge_it_and_nobody_appeals_twice()
    {
        var (edition, desk) = await Appealed();
        using var grader = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();

        (await grader.Read($"{desk}/appeal")).Text.ShouldContain(Speech.Polish("Appeal.NotYours"));
        (await grader.Read($"{desk}/appeal")).Has("main form").ShouldBeFalse();
        var again = await trainee.Read(Appeal(edition));
        again.Text.ShouldContain(Speech.Polish("Appeal.State.Waiting"));
        again.Has("main form").ShouldBeFalse();
    }

    [Fact]
    public async Task The_desk_leads_to_an_appeal_once_there_is_one_and_the_result_says_what_became_of_it()
    {
        var unappealed = await school.Open();
        var seen = await unappealed.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await unappealed.SignInTrainer();
        var page = await trainer.Read(seen);
        await trainer.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page)]);
        using var reader = await unappealed.SignInTrainee();
        (await reader.Read($"{unappealed.HomeworkAddress}/submissions/1/result")).Text.ShouldNotContain(Speech.Polish("Appeal.State.Waiting"));
        (await trainer.Read(seen)).Has($".notice a[href='{seen}/appeal']").ShouldBeFalse();

        var (edition, desk) = await Appealed();
        using var grader = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        (await grader.Read(desk)).Has($".notice a[href='{desk}/appeal']").ShouldBeTrue();
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Text.ShouldContain(Speech.Polish("Appeal.State.Waiting"));
    }

    [Fact]
    public async Task Nothing_can_be_appealed_against_before_it_is_released_nor_by_somebody_else()
    {
        var edition = await school.Open(trainees: 2, trainers: 2);
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainee = await edition.SignInTrainee();
        using var fellow = await edition.SignInTrainee(1);

        (await trainee.Get(Appeal(edition))).Status.ShouldBe(HttpStatusCode.NotFound);
        var (appealed, _) = await Appealed();
        (await fellow.Get(Appeal(appealed))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Appeal(Edition edition) => $"{edition.HomeworkAddress}/submissions/1/appeal";

    private async Task<(Edition Edition, string Desk)> Appealed()
    {
        var edition = await school.Open(trainees: 4, trainers: 2);
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        for (var i = 1; i < 4; i++) await edition.SomebodyHandsIn(SampleEssay.Of(20), i);
        using var grader = await edition.SignInTrainer();
        var page = await grader.Read(desk);
        await grader.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page)]);
        using var trainee = await edition.SignInTrainee();
        await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        (await trainee.Submit(await trainee.Read(Appeal(edition)), "main form", [("Reason", "Przykłady były własne.")])).Text.ShouldContain(Speech.Polish("Appeal.Sent"));
        return (edition, desk);
    }
}
