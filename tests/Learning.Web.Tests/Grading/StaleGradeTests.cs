using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>Two trainers on one essay: the second save is stopped and both versions are shown.</summary>
public sealed class StaleGradeTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task The_second_save_is_stopped_shows_both_and_overwrites_nothing()
    {
        var (edition, one, other, address) = await TwoAtTheDesk();
        var (first, second) = (await one.Read(address), await other.Read(address));
        await one.Grade(first, "Desk.Save", ("Level[stanowisko]", "5"), ("Summary", "Ocena pierwszej osoby."), ("New[1].Text", "Uwaga pierwszej osoby."));

        var stale = await other.Grade(second, "Desk.Save", ("Level[stanowisko]", "1"), ("Summary", "Ocena drugiej osoby."), ("New[1].Text", "Uwaga drugiej osoby."));

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        var theirs = Page.TextOf(stale.Find(".notice.warning"));
        theirs.ShouldContain(Speech.Polish("Desk.StaleTitle"));
        theirs.ShouldContain(edition.Trainers[0].Name);
        theirs.ShouldContain("Ocena pierwszej osoby.");
        Page.TextOf(stale.Find(".notice.warning td")).ShouldBe("5");
        stale.ValueOf("Summary").ShouldBe("Ocena drugiej osoby.");
        stale.ValueOf("New[1].Text").ShouldBe("Uwaga drugiej osoby.");
        stale.Has("input[name='Level[stanowisko]'][value='1'][checked]").ShouldBeTrue();
        stale.Text.ShouldContain("Uwaga pierwszej osoby.");
        (await edition.Grades()).Single().Summary.ShouldBe("Ocena pierwszej osoby.");
    }

    [Fact]
    public async Task Saving_again_with_both_in_sight_is_a_decision()
    {
        var (edition, one, other, address) = await TwoAtTheDesk();
        var (first, second) = (await one.Read(address), await other.Read(address));
        await one.Grade(first, "Desk.Save", ("Summary", "Ocena pierwszej osoby."));
        var stale = await other.Grade(second, "Desk.Save", ("Summary", "Ocena drugiej osoby."));

        var saved = await other.Grade(stale, "Desk.Save");

        saved.Text.ShouldContain(Speech.Polish("Grade.Saved"));
        (await edition.Grades()).Single().Summary.ShouldBe("Ocena drugiej osoby.");
    }

    [Fact]
    public async Task Two_first_saves_at_once_are_one_grade_and_a_warning()
    {
        var (edition, one, other, address) = await TwoAtTheDesk();
        var (first, second) = (await one.Read(address), await other.Read(address));

        var answers = await Task.WhenAll(one.Grade(first, "Desk.Save", ("Summary", "Jedna.")), other.Grade(second, "Desk.Save", ("Summary", "Druga.")));

        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var conflict = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("Jedna.");
        conflict.Text.ShouldContain("Druga.");
        (await edition.Grades()).ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_released_meanwhile_is_shown_and_stays()
    {
        var (edition, one, other, address) = await TwoAtTheDesk();
        var (first, second) = (await one.Read(address), await other.Read(address));
        await one.Grade(first, "Desk.Release", [.. Deeds.AllMarks(first), ("Summary", "Udostępnione.")]);

        var stale = await other.Grade(second, "Desk.Release", [.. Deeds.AllMarks(second, "0"), ("Summary", "Za późno.")]);

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("Udostępnione.");
        stale.Text.ShouldContain("Za późno.");
        (await edition.Grades()).Single().Total.ShouldBe(20);
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "released").ShouldBe(1);
    }

    [Fact]
    public async Task My_own_second_click_is_no_quarrel()
    {
        var (edition, one, _, address) = await TwoAtTheDesk();
        var desk = await one.Read(address);
        (string, string?)[] fields = [("Level[stanowisko]", "5"), ("Summary", "Dobrze."), ("New[1].Text", "Uwaga.")];

        await one.Grade(desk, "Desk.Save", fields);
        var again = await one.Grade(desk, "Desk.Save", fields);

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Text.ShouldContain(Speech.Polish("Grade.Saved"));
        again.All(".comment").Count().ShouldBe(1);
        (await edition.Grades()).Single().Version.ShouldBe(1);
    }

    private async Task<(Edition Edition, Browser One, Browser Other, string Address)> TwoAtTheDesk()
    {
        var edition = await school.Open(trainers: 2);
        var address = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        return (edition, await edition.SignInTrainer(0), await edition.SignInTrainer(1), address);
    }
}
