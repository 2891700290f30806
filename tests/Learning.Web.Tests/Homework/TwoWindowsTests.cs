using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Learning.Essays;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Homework;

/// <summary>One draft written in two windows: both texts are shown, either or both go on, none is lost.</summary>
public sealed class TwoWindowsTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Begun = "Klient wraca, bo jest dobrze obsłużony.";
    private const string There = "Klient zawsze wraca, bo jest dobrze obsłużony.";
    private const string Here = "Klient wraca, bo jest dobrze obsłużony. Dlatego standard.";

    [Fact]
    public async Task Both_texts_are_shown_side_by_side()
    {
        var (_, _, conflict) = await Differ();

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.All(".versions .text").Select(Page.TextOf).ShouldBe([There, Here]);
        conflict.ValueOf("Text").ShouldBe(Here);
        Page.TextOf(conflict.Find("#save")).ShouldBe(Speech.Polish("Draft.NotKept"));
        // A key pressed in a field hands in or keeps as ever: choosing comes after both.
        conflict.All("form.editor button").Select(Page.TextOf).ShouldBe(
            [.. new[] { "Homework.HandIn", "Homework.Keep", "Homework.Preview", "Draft.Take", "Draft.Merge" }.Select(key => Speech.Polish(key))]);
    }

    [Fact]
    public async Task The_other_text_can_be_taken_and_this_one_stays_among_the_versions()
    {
        var (edition, trainee, conflict) = await Differ();

        var taken = await trainee.Submit(conflict, "form.editor", [], Speech.Polish("Draft.Take"));

        taken.ValueOf("Text").ShouldBe(There);
        taken.Text.ShouldContain(Speech.Polish("Draft.Taken"));
        (await Kept(edition)).ShouldBe([(Begun, RevisionOrigin.Typed), (There, RevisionOrigin.Typed), (Here, RevisionOrigin.Typed), (There, RevisionOrigin.Restored)]);
    }

    [Fact]
    public async Task Both_can_be_put_together_from_what_they_began_with()
    {
        var (edition, trainee, conflict) = await Differ();

        var merged = await trainee.Submit(conflict, "form.editor", [], Speech.Polish("Draft.Merge"));

        merged.ValueOf("Text").ShouldBe("Klient zawsze wraca, bo jest dobrze obsłużony. Dlatego standard.");
        merged.Text.ShouldContain(Speech.Polish("Draft.Merged"));
        (await Kept(edition)).Select(r => r.Text).ShouldBe([Begun, There, Here, "Klient zawsze wraca, bo jest dobrze obsłużony. Dlatego standard."]);
    }

    [Fact]
    public async Task Where_both_changed_the_same_words_both_wordings_stay_and_it_is_said()
    {
        var (_, trainee, conflict) = await Differ("Klient rzadko wraca, bo jest dobrze obsłużony.");

        var merged = await trainee.Submit(conflict, "form.editor", [], Speech.Polish("Draft.Merge"));

        merged.ValueOf("Text").ShouldBe("Klient zawsze rzadko wraca, bo jest dobrze obsłużony.");
        merged.Text.ShouldContain(Speech.Polish("Draft.MergedWithOverlaps"));
    }

    [Fact]
    public async Task Words_typed_into_the_conflict_page_count()
    {
        var (edition, trainee, conflict) = await Differ();

        var merged = await trainee.Submit(conflict, "form.editor", [("Text", Here + " Koniec.")], Speech.Polish("Draft.Merge"));

        merged.ValueOf("Text").ShouldBe("Klient zawsze wraca, bo jest dobrze obsłużony. Dlatego standard. Koniec.");
        (await Kept(edition)).ShouldContain((Here + " Koniec.", RevisionOrigin.Typed));
    }

    [Theory]
    [InlineData("Draft.Take")]
    [InlineData("Draft.Merge")]
    [InlineData("Homework.Keep")]
    public async Task A_third_window_makes_it_a_conflict_again_and_nothing_is_overwritten(string choice)
    {
        var (edition, trainee, conflict) = await Differ();
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Trzecie okno.");

        var again = await trainee.Submit(conflict, "form.editor", [], Speech.Polish(choice));

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.All(".versions .text").Select(Page.TextOf).ShouldBe(["Trzecie okno.", Here]);
        again.ValueOf("Base").ShouldBe("1");
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Trzecie okno.");
    }

    [Fact]
    public async Task A_script_gets_the_text_that_goes_on()
    {
        var (_, trainee, conflict) = await Differ();

        using var answer = await trainee.Fetch(conflict, "form.editor", [], Speech.Polish("Draft.Merge"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var merged = await answer.Content.ReadFromJsonAsync<JsonElement>();
        merged.GetProperty("text").GetString().ShouldBe("Klient zawsze wraca, bo jest dobrze obsłużony. Dlatego standard.");
        merged.GetProperty("version").GetInt32().ShouldBe(4);
        Speech.Line(merged.GetProperty("words").GetString()!).ShouldBe(Speech.Polish("Draft.Merged"));
    }

    [Fact]
    public async Task Nobody_settles_a_draft_that_is_not_theirs()
    {
        var edition = await school.Open(trainees: 2);
        using var one = await edition.SignInTrainee(0);
        await one.Keep(await one.Read(edition.HomeworkAddress), "Moje.");
        using var trainer = await edition.SignInTrainer();
        var form = FilledForm.Of(await trainer.Read(edition.HomeworkAddress), "form.language", []).With("Text", "Cudze.").With("Version", "1");

        foreach (var handler in new[] { "Take", "Merge", "Preview" })
            (await trainer.Post($"{edition.HomeworkAddress}?handler={handler}", form.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Kept(edition)).ShouldBe([("Moje.", RevisionOrigin.Typed)]);
    }

    private async Task<(Edition, Browser, Page Conflict)> Differ(string here = Here)
    {
        var edition = await school.Open();
        var trainee = await edition.SignInTrainee();
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), Begun);
        var (one, other) = (await trainee.Read(edition.HomeworkAddress), await trainee.Read(edition.HomeworkAddress));
        await trainee.Keep(one, There);
        return (edition, trainee, await trainee.Keep(other, here));
    }

    private Task<List<(string Text, RevisionOrigin Origin)>> Kept(Edition edition) => school.Db(async db =>
        (await db.Revisions.Where(r => db.Drafts.Any(d => d.Id == r.DraftId && d.AssignmentId == edition.Assignment.Id)).OrderBy(r => r.Number).Select(r => new { r.Text, r.Origin }).ToListAsync())
        .ConvertAll(r => (r.Text, r.Origin)));
}
