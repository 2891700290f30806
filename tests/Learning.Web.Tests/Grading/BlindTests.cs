using System.Net;
using System.Text;
using Learning.Tests.Essays.Files;
using Learning.Web.Tests.Files;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>Where a homework is graded without names, nobody who grades learns one before the release.</summary>
public sealed class BlindTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task No_address_that_a_trainer_can_reach_tells_whose_work_it_is()
    {
        var (edition, trainer, desk, file) = await Waiting();
        var page = await trainer.Read(desk);
        await trainer.Grade(page, "Desk.Save", [.. Deeds.AllMarks(page), ("Summary", "{imię}, dobra robota."), ("New[1].Text", "{imię}, skąd to wiesz?")]);
        var id = desk["/grading/".Length..];
        var reached = await Reach(trainer, ["/grading", desk, $"{desk}/preview", $"{desk}/annotations.jsonld", $"{desk}/suggestions", $"{desk}/take-back", $"{desk}/appeal", $"/grading/homework/{edition.Assignment.Id}/release", $"/files/{file}"]);

        reached.Keys.ShouldContain($"{desk}/preview");
        reached[desk].ShouldContain("Osoba ");
        foreach (var (address, said) in reached)
        {
            said.ShouldNotContain(edition.Trainee.Name, Case.Insensitive, address);
            said.ShouldNotContain(edition.Trainee.Email!, Case.Insensitive, address);
            said.ShouldNotContain(edition.Trainee.Id.ToString(), Case.Insensitive, address);
            said.ShouldNotContain("esej-moj", Case.Insensitive, address);
        }

        (await trainer.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var letters = await school.Letters(edition.Trainer.Email!);
        letters.ShouldContain(l => l.Kind == "essay-arrived" && l.PlainText.Contains(id, StringComparison.Ordinal));
        foreach (var letter in letters) $"{letter.Subject} {letter.PlainText} {letter.Html} {letter.ReplyTo} {letter.Thread}".ShouldNotContain(edition.Trainee.Name);
    }

    [Fact]
    public async Task The_release_tells_the_name_and_fills_it_in()
    {
        var (edition, trainer, desk, file) = await Waiting();
        var page = await trainer.Read(desk);
        await trainer.Grade(page, "Desk.Save", [.. Deeds.AllMarks(page), ("Summary", "{imię}, dobra robota."), ("New[1].Text", "{imię}, skąd to wiesz?")]);

        await trainer.Grade(await trainer.Read(desk), "Desk.Release");

        (await trainer.Read(desk)).Text.ShouldContain(edition.Trainee.Name);
        (await trainer.Get($"/files/{file}")).Status.ShouldBe(HttpStatusCode.OK);
        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        result.Text.ShouldContain($"{edition.Trainee.FirstName}, dobra robota.");
        result.Text.ShouldContain($"{edition.Trainee.FirstName}, skąd to wiesz?");
    }

    [Fact]
    public async Task A_trainee_keeps_one_number_and_no_two_have_the_same()
    {
        var edition = await school.Open(b => b with { IsBlind = true, Attempts = null }, trainees: 5);
        for (var i = 0; i < 5; i++) await edition.SomebodyHandsIn(SampleEssay.Of(20), i);
        await edition.SomebodyHandsIn(SampleEssay.Of(21), 2);

        var aliases = (await edition.Submissions()).ToLookup(s => s.MembershipId, s => s.Alias);

        aliases.Select(a => a.Distinct().Single()).Order().ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task The_journal_keeps_the_name_to_itself_until_the_release()
    {
        var (edition, trainer, desk, _) = await Waiting();
        using var administrator = await school.SignIn("admin@example.test");
        (await administrator.Read("/journal")).Text.ShouldNotContain(edition.Trainee.Name);
        (await administrator.Read("/letters")).Html.ShouldNotContain(edition.Trainee.Email!);
        (await administrator.Read("/letters")).Text.ShouldContain(Speech.Polish("Journal.Hidden"));
        var page = await trainer.Read(desk);

        await trainer.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page)]);

        (await administrator.Read("/journal")).Text.ShouldContain(edition.Trainee.Name);
        (await administrator.Read("/letters")).Text.ShouldContain(edition.Trainee.Email!);
    }

    private async Task<(Edition Edition, Browser Trainer, string Desk, Guid File)> Waiting()
    {
        var edition = await school.Open(b => b with { IsBlind = true });
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("esej-moj.docx", OfficeFiles.DocxOf("Mój tekst z pliku.")));
        await trainee.HandIn(edition, SampleEssay.Of(20));
        return (edition, await edition.SignInTrainer(), await edition.DeskOf(), (await edition.Attachments()).Single().Id);
    }

    /// <summary>What these addresses say, and all that they lead to among works and files. The page of shares names people, not their works.</summary>
    private static async Task<Dictionary<string, string>> Reach(Browser trainer, IEnumerable<string> from)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(from);
        while (ahead.TryDequeue(out var address))
        {
            if (said.ContainsKey(address)) continue;
            var page = await trainer.Get(address);
            said[address] = new StringBuilder(page.Html).AppendJoin('\n', page.Response.Content.Headers.SelectMany(h => h.Value)).ToString();
            foreach (var link in page.All("main a[href]").Select(a => new Uri(page.Url, a.GetAttribute("href")).PathAndQuery).Where(IsAboutWorks)) ahead.Enqueue(link);
        }

        return said;
    }

    private static bool IsAboutWorks(string path) => !path.StartsWith("/grading/shares", StringComparison.Ordinal) && (path.StartsWith("/grading", StringComparison.Ordinal) || path.StartsWith("/files", StringComparison.Ordinal) || path.StartsWith("/homework", StringComparison.Ordinal));
}
