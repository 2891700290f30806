using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>What is being written stays written.</summary>
public sealed class DraftTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_draft_is_kept_on_a_pause_and_found_on_another_device()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        using var answer = await trainee.Fetch(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", "Piszę i piszę.")], Speech.Polish("Homework.Keep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var kept = await answer.Content.ReadFromJsonAsync<JsonElement>();
        kept.GetProperty("version").GetInt32().ShouldBe(1);
        kept.GetProperty("keptAt").GetString().ShouldBe(Moments.Time(school.Clock.Now, edition.Assignment.Zone, Speech.Pl));
        using var elsewhere = await edition.SignInTrainee();
        (await elsewhere.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Piszę i piszę.");
    }

    [Fact]
    public async Task Each_kept_state_can_be_read_and_brought_back()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Pierwsza myśl.");
        page = await trainee.Keep(page, "Druga myśl.");
        await trainee.Keep(page, "Druga myśl.");

        var revisions = await trainee.Read(page.Link(Speech.Polish("Revisions.Title")));
        revisions.All("a[href*='/revisions/']").Count().ShouldBe(2);
        var first = await trainee.Read($"{edition.HomeworkAddress}/revisions/1");
        first.Text.ShouldContain("Pierwsza myśl.");
        var restored = await trainee.Submit(first, "form[action*=Restore]", []);

        restored.ValueOf("Text").ShouldBe("Pierwsza myśl.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/2")).Text.ShouldContain("Druga myśl.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/3")).Text.ShouldContain("Pierwsza myśl.");
    }

    [Fact]
    public async Task Two_windows_that_differ_are_both_shown_and_neither_is_overwritten()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var (one, other) = (await trainee.Read(edition.HomeworkAddress), await trainee.Read(edition.HomeworkAddress));
        await trainee.Keep(one, "Tekst z pierwszego okna.");

        var conflict = await trainee.Keep(other, "Tekst z drugiego okna.");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.ValueOf("Text").ShouldBe("Tekst z drugiego okna.");
        conflict.Find(".versions").TextContent.ShouldContain("Tekst z pierwszego okna.");
        conflict.Text.ShouldContain(Speech.Polish("Draft.ConflictTitle"));
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Tekst z pierwszego okna.");

        var settled = await trainee.Keep(conflict, "Tekst z drugiego okna.");

        settled.ValueOf("Text").ShouldBe("Tekst z drugiego okna.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/1")).Text.ShouldContain("Tekst z pierwszego okna.");
    }

    [Fact]
    public async Task A_script_is_told_of_the_other_window_with_its_text()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var stale = await trainee.Read(edition.HomeworkAddress);
        await trainee.Keep(stale, "Tekst z pierwszego okna.");

        using var answer = await trainee.Fetch(stale, "form.editor", [("Text", "Tekst z drugiego okna.")], Speech.Polish("Homework.Keep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var theirs = await answer.Content.ReadFromJsonAsync<JsonElement>();
        theirs.GetProperty("version").GetInt32().ShouldBe(1);
        theirs.GetProperty("text").GetString().ShouldBe("Tekst z pierwszego okna.");
    }

    [Fact]
    public async Task The_same_text_from_two_windows_is_no_conflict()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var stale = await trainee.Read(edition.HomeworkAddress);
        await trainee.Keep(stale, "To samo.");

        var page = await trainee.Keep(stale, "To samo.");

        page.Status.ShouldBe(HttpStatusCode.OK);
        (await trainee.Get($"{edition.HomeworkAddress}/revisions/2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_first_saves_at_once_keep_both_texts()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        var answers = await Task.WhenAll(trainee.Keep(page, "Tekst z pierwszego okna."), trainee.Keep(page, "Tekst z drugiego okna."));

        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var conflict = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("Tekst z pierwszego okna.");
        conflict.Text.ShouldContain("Tekst z drugiego okna.");
    }

    [Fact]
    public async Task Handing_in_while_another_window_changed_the_draft_keeps_both()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var stale = await trainee.Read(edition.HomeworkAddress);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Zostało w drugim oknie.");

        var receipt = await trainee.HandIn(stale, "Oddaję z pierwszego okna.");

        receipt.Text.ShouldContain("Oddaję z pierwszego okna.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/1")).Text.ShouldContain("Zostało w drugim oknie.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/2")).Text.ShouldContain("Oddaję z pierwszego okna.");
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Oddaję z pierwszego okna.");
    }

    [Fact]
    public async Task A_draft_outlives_a_restart_and_so_does_the_session()
    {
        await using var own = new SchoolUnderTest();
        await own.InitializeAsync();
        var edition = await own.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Przed restartem.");

        await own.Restart();

        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Przed restartem.");
    }
}
