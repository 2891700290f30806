using Learning.Essays;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Deadlines;

/// <summary>One letter a day about essays that arrived, for trainers who chose so.</summary>
public sealed class DigestTests(RoundsSchool school) : IClassFixture<RoundsSchool>
{
    [Fact]
    public async Task Who_chose_so_is_told_the_next_morning_once_of_all_that_arrived()
    {
        var edition = await school.Open(trainees: 3);
        await Choose(edition, daily: true);
        var first = await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        var second = await edition.SomebodyHandsIn(SampleEssay.Of(21), 1);
        var morning = Arrival.NextMorning(school.Clock.Now, edition.Assignment.Zone);

        school.Clock.AdvanceTo(morning.AddMilliseconds(-1));
        await school.DoRounds();
        (await school.Letters(edition.Trainer.Email!)).ShouldBeEmpty();
        school.Clock.AdvanceTo(morning);
        await Task.WhenAll(school.DoRounds(), school.AnotherNode().Run(TestContext.Current.CancellationToken));
        school.Clock.Advance(DeadlineRounds.Lease);
        await school.DoRounds();

        var letter = (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
        letter.Kind.ShouldBe("digest");
        letter.Subject.ShouldBe("Do oceny: 2 nowe prace");
        foreach (var said in (string[])[first, second, edition.Trainees[0].Name, edition.Trainees[1].Name, edition.Assignment.Title, "/account"]) letter.PlainText.ShouldContain(said);
        letter.PlainText.ShouldNotContain(edition.Trainees[2].Name);
    }

    [Fact]
    public async Task A_day_on_which_nothing_arrived_or_all_of_it_is_graded_has_no_letter()
    {
        var edition = await school.Open();
        await Choose(edition, daily: true);
        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.DoRounds();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        (await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)])).Text.ShouldContain(Speech.Polish("Grade.Released"));

        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.DoRounds();

        (await school.Letters(edition.Trainer.Email!)).ShouldBeEmpty();
        (await Waiting(edition)).ShouldBe(0);
    }

    [Fact]
    public async Task Handed_in_twice_before_the_morning_is_one_work()
    {
        var edition = await school.Open();
        await Choose(edition, daily: true);
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        var last = await edition.SomebodyHandsIn(SampleEssay.Of(21));

        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.DoRounds();

        var letter = (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Do oceny: 1 nowa praca");
        letter.PlainText.ShouldContain(last);
    }

    [Fact]
    public async Task Without_names_it_says_none()
    {
        var edition = await school.Open(b => b with { IsBlind = true });
        await Choose(edition, daily: true);
        await edition.SomebodyHandsIn(SampleEssay.Of(20));

        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.DoRounds();

        var letter = (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
        $"{letter.Subject} {letter.PlainText} {letter.Html}".ShouldNotContain(edition.Trainee.Name);
        letter.PlainText.ShouldContain("Osoba 1");
    }

    [Fact]
    public async Task Who_goes_back_to_a_letter_for_each_loses_none_on_the_way()
    {
        var edition = await school.Open(trainees: 2);
        await Choose(edition, daily: true);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        await Choose(edition, daily: false);
        await edition.SomebodyHandsIn(SampleEssay.Of(21), 1);

        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.DoRounds();

        (await school.Letters(edition.Trainer.Email!)).Select(l => l.Kind).Order(StringComparer.Ordinal).ShouldBe(["digest", "essay-arrived"]);
    }

    [Fact]
    public async Task Only_trainers_are_asked()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read("/account");

        page.Has("[name=WantsDigest]").ShouldBeFalse();
        var form = FilledForm.Of(page, "main form", []).With("WantsDigest", "true");
        await trainee.Post("/account", form.Content()!);

        (await Wants(edition.Trainee.Id)).ShouldBeFalse();
    }

    private async Task Choose(Edition edition, bool daily)
    {
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Submit(await trainer.Read("/account"), "main form", [("WantsDigest", daily ? "true" : "false")]);
        page.Find($"[name=WantsDigest][value={(daily ? "true" : "false")}]").HasAttribute("checked").ShouldBeTrue();
        (await Wants(edition.Trainer.Id)).ShouldBe(daily);
    }

    private Task<bool> Wants(Guid person) => school.Db(db => db.People.Where(p => p.Id == person).Select(p => p.WantsDigest).SingleAsync());

    private Task<int> Waiting(Edition edition) => school.Db(db => db.Arrivals.CountAsync(a => a.TrainerId == edition.Trainer.Id));
}
