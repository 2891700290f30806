using System.IO.Compression;
using System.Text;
using Learning.Essays;
using Learning.Tests.Essays.Files;
using Learning.Web.Tests.Files;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Trainees;

/// <summary>All essays of a homework as one archive.</summary>
public sealed class ArchiveTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Every_essay_that_counts_is_in_it_to_the_byte_with_an_index()
    {
        var edition = await school.Open(b => b with { Attempts = null }, trainees: 23);
        for (var i = 0; i < 23; i++) await edition.SomebodyHandsIn($"Esej numer {i} jest mój.", i);
        await edition.SomebodyHandsIn("Esej numer zero, poprawiony 😀.", 0);

        var files = await Archive(edition);

        files.Count.ShouldBe(24);
        files.Keys.Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).ShouldAllBe(name => name.Contains("Żaneta Łoś"));
        files.Values.ShouldContain("Esej numer zero, poprawiony 😀.");
        files.Values.ShouldNotContain("Esej numer 0 jest mój.");
        var index = files["index.csv"].TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        index.Length.ShouldBe(24);
        foreach (var (name, text) in files.Where(f => f.Key != "index.csv"))
            index.Single(line => line.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldContain(EssayText.Sha256(text));
    }

    [Fact]
    public async Task A_name_made_to_break_out_stays_a_name()
    {
        var edition = await school.Open();
        await school.Db(async db =>
        {
            (await db.People.FindAsync(edition.Trainee.Id))!.Name = "=cmd|' /C calc'!A0 ../../..\\zly:plik?";
            await db.SaveChangesAsync();
        });
        await edition.SomebodyHandsIn("Trzy słowa wystarczą.");

        var files = await Archive(edition);

        files.Keys.ShouldAllBe(name => !name.Contains('/') && !name.Contains('\\') && !name.Contains("..") && !name.Contains(':'));
        files["index.csv"].ShouldContain("\"'=cmd|");
    }

    [Fact]
    public async Task Where_names_stay_hidden_it_has_none()
    {
        var edition = await school.Open(b => b with { IsBlind = true });
        using (var trainee = await edition.SignInTrainee()) await trainee.Attach(edition, null, ("esej-moj.docx", OfficeFiles.DocxOf($"Napisała {edition.Trainee.Name}.")));
        await edition.SomebodyHandsIn("Trzy słowa wystarczą.");

        var files = await Archive(edition);

        var all = string.Join('\n', files.Select(f => f.Key + f.Value));
        all.ShouldNotContain(edition.Trainee.Name);
        all.ShouldNotContain(edition.Trainee.Email!);
        files.Count.ShouldBe(2);
    }

    internal static async Task<Dictionary<string, string>> Archive(Edition edition)
    {
        using var trainer = await edition.SignInTrainer();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(edition.School.Address, $"/grading/homework/{edition.Assignment.Id}/essays.zip"));
        using var answer = await trainer.Send(request);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        await using var archive = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files.Add(entry.FullName, await reader.ReadToEndAsync());
        }

        return files;
    }
}
