using System.Net;
using Learning.Courses;
using Learning.Grading.Similarity;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Grading;

public sealed class SimilarTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private static int number;

    [Fact]
    public async Task Essays_that_share_a_passage_are_pointed_out_and_stand_side_by_side()
    {
        var shared = NewPassage();
        var edition = await school.Open(trainees: 3);
        var one = await edition.SomebodyHandsIn($"Uważam tak. {shared} I tyle.");
        var other = await edition.SomebodyHandsIn($"Moim zdaniem inaczej.\n\n{shared} Nic więcej.", 1);
        var alone = await edition.SomebodyHandsIn("Nic wspólnego z nikim.", 2);
        await Compare();
        using var trainer = await edition.SignInTrainer();

        var desk = await trainer.Read(one);
        Page.TextOf(desk.Find("details.similar > summary")).ShouldBe(Speech.Polish("Similar.With.one", 1));
        desk.Text.ShouldContain(Speech.Polish("Similar.OnlyHint"));
        (await trainer.Read(alone)).Has("details.similar").ShouldBeFalse();
        var page = await trainer.Read(desk.Link(edition.Trainees[1].Name));

        page.Url.AbsolutePath.ShouldBe($"{one}/similar/{other.Split('/')[^1]}");
        var (left, right) = (page.Find("mark#a1"), page.Find("mark#b1"));
        Page.TextOf(left).ShouldBe("1" + shared);
        Page.TextOf(right).ShouldBe("1" + shared);
        left.QuerySelector("a")!.GetAttribute("href").ShouldBe("#b1");
        right.QuerySelector("a")!.GetAttribute("href").ShouldBe("#a1");
        page.Text.ShouldContain("Nic więcej.");
        (await trainer.Read($"{other}/similar/{one.Split('/')[^1]}")).Has("mark#a1").ShouldBeTrue();
    }

    [Fact]
    public async Task An_essay_of_an_edition_that_he_does_not_teach_is_named_by_its_edition_only()
    {
        var shared = NewPassage();
        var (mine, foreign) = (await school.Open(), await school.Open());
        var desk = await mine.SomebodyHandsIn($"Uważam tak. {shared}");
        var theirs = await foreign.SomebodyHandsIn($"Tajna myśl obcej osoby. {shared}");
        await Compare();
        using var trainer = await mine.SignInTrainer();

        var page = await trainer.Read(desk);

        Page.TextOf(page.Find("details.similar")).ShouldContain(Speech.Polish("Similar.OtherEdition", foreign.Cohort.Name));
        page.Html.ShouldNotContain(foreign.Trainee.Name);
        page.Html.ShouldNotContain("Tajna myśl");
        page.Html.ShouldNotContain(theirs.Split('/')[^1]);
        (await trainer.Get($"{desk}/similar/{theirs.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.Get($"{theirs}/similar/{desk.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Trainees_see_nothing_of_it()
    {
        var shared = NewPassage();
        var edition = await school.Open(trainees: 2);
        var one = await edition.SomebodyHandsIn($"Uważam tak. {shared}");
        var other = await edition.SomebodyHandsIn($"A ja tak. {shared}", 1);
        await Compare();
        using var trainee = await edition.SignInTrainee();

        (await trainee.Get($"{one}/similar/{other.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1")).Text.ShouldNotContain(Speech.Polish("Similar.Title"));
    }

    [Fact]
    public async Task Ones_own_earlier_attempt_is_no_other_essay_and_of_another_author_only_the_latest_is_named()
    {
        var shared = NewPassage();
        var edition = await school.Open(trainees: 2);
        await edition.SomebodyHandsIn($"Pierwsza próba. {shared}");
        await edition.SomebodyHandsIn($"Druga próba. {shared}");
        var other = await edition.SomebodyHandsIn($"Ktoś inny. {shared}", 1);
        await Compare();
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(await edition.DeskOf())).All("details.similar li").ShouldHaveSingleItem();
        var named = (await trainer.Read(other)).All("details.similar li").ShouldHaveSingleItem();

        Page.TextOf(named).ShouldContain(Speech.Polish("Submission.Numbered", 2));
    }

    [Fact]
    public async Task The_words_of_the_homework_and_quotations_are_no_sign_of_anything()
    {
        const string prompt = "Nie musisz streszczać lekcji; prowadzący je zna. Sięgnij po to, co przyda się w Twoim wywodzie, i dołóż coś, czego w lekcjach nie było.";
        var edition = await school.Open(trainees: 2);
        var quotation = $"„{NewPassage()}”";
        var one = await edition.SomebodyHandsIn($"Zadanie mówi: {prompt} A ktoś pisze: {quotation}");
        await edition.SomebodyHandsIn($"Przypomnę zadanie. {prompt} Zacytuję też: {quotation}", 1);
        await Compare();
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(one)).Has("details.similar").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_submission_is_compared_once_and_a_second_round_finds_nothing_to_do()
    {
        var shared = NewPassage();
        var edition = await school.Open(trainees: 2);
        await edition.SomebodyHandsIn($"Uważam tak. {shared}");
        await edition.SomebodyHandsIn($"A ja tak. {shared}", 1);

        await Compare();

        (await school.Services.GetRequiredService<ComparisonRound>().CompareWaiting(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await school.Db(db => db.Resemblances.CountAsync(r => r.Other.AssignmentId == edition.Assignment.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Rounds_of_several_nodes_at_a_time_come_to_the_same()
    {
        var shared = NewPassage();
        var edition = await school.Open(trainees: 4);
        for (var i = 0; i < 4; i++) await edition.SomebodyHandsIn($"Osoba {i} uważa tak. {shared}", i);
        var course = school.Services.GetRequiredService<Librarian>().Current.Find(Edition.CourseId)!;
        var common = CommonGround.Of(course, course.Homework[0]);
        var submissions = await edition.Submissions();

        await school.Db(db => db.StoreFingerprints(submissions, common, TestContext.Current.CancellationToken));
        await school.Db(db => db.StoreFingerprints(submissions, common, TestContext.Current.CancellationToken));
        foreach (var submission in submissions)
            await school.Db(async db => await db.StoreResemblances(await db.FindSimilar(submission, common, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));
        await Compare();

        (await school.Db(db => db.Resemblances.CountAsync(r => r.Other.AssignmentId == edition.Assignment.Id))).ShouldBe(4 * 3);
    }

    private Task<int> Compare() => school.Services.GetRequiredService<ComparisonRound>().CompareWaiting(TestContext.Current.CancellationToken);

    /// <summary>Sixteen words that no other test has.</summary>
    private static string NewPassage()
    {
        var own = Interlocked.Increment(ref number);
        return string.Join(' ', Enumerable.Range(0, 16).Select(i => $"fragment{own}x{i}"));
    }
}
