using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>Where the work stands: opened, drafted, handed in, being graded, graded.</summary>
public sealed class TimelineTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task The_trainee_sees_how_far_the_work_has_come()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Read(edition.HomeworkAddress);
        var opened = Moments.Minute(school.Clock.Now, edition.Assignment.DeadlineOf(null).Zone, Speech.Pl);
        school.Clock.Advance(TimeSpan.FromMinutes(7));

        (await Steps()).ShouldBe([$"{opened} Otwarto zadanie", "Wersja robocza", "Oddanie pracy", "Ocena"]);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Zaczynam.");
        var drafted = Moments.Minute(school.Clock.Now, edition.Assignment.DeadlineOf(null).Zone, Speech.Pl);
        (await Current()).ShouldBe($"{drafted} Ostatni zapis wersji roboczej Wersje tekstu");
        await trainee.HandIn(edition, SampleEssay.Of(20));
        (await Current()).ShouldStartWith(Speech.Polish("Timeline.BeingGraded"));
        (await Steps()).ShouldContain($"{drafted} Oddano pracę nr 1");

        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.DeskOf());
        await trainer.Grade(desk, "Desk.Save", [.. Deeds.AllMarks(desk)]);
        (await Current()).ShouldStartWith(Speech.Polish("Timeline.BeingGraded"));
        desk = await trainer.Read(await edition.DeskOf());
        await trainer.Grade(desk, "Desk.Release");
        (await Current()).ShouldBe($"{drafted} Ocena i komentarze");
        (await Steps()).First().ShouldBe($"{opened} Otwarto zadanie");

        async Task<List<string>> Steps() => [.. (await trainee.Read(edition.HomeworkAddress)).All(".timeline li").Select(Page.TextOf)];
        async Task<string> Current() => Page.TextOf((await trainee.Read(edition.HomeworkAddress)).Find(".timeline [aria-current]"));
    }

    [Fact]
    public async Task A_trainer_who_looks_opens_nothing()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(edition.HomeworkAddress)).Has(".timeline").ShouldBeFalse();
    }
}
