using System.Globalization;
using Learning.Tests.Mail;
using Learning.Web.Development;
using Learning.Web.Tests.Commands;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.Data.Sqlite;

namespace Learning.Web.Tests.Processes;

/// <summary>The program is killed while it hands in drafts at their deadline, and started again over the same folder.</summary>
public sealed class KilledRoundTests : IDisposable
{
    private static readonly string[] Trainees = ["ola@example.test", "jan@example.test", "ewa@example.test"];

    private readonly LearningProgram program = new();
    private Uri address = new("http://127.0.0.1");

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Killed_at_any_moment_each_draft_is_handed_in_once_and_each_letter_goes_once(int alreadyHandedIn)
    {
        using (await Serve()) await EachWritesAndWishes();
        LetTheDeadlinePass();

        using (await Serve()) await Eventually.Until(() => Count("Submissions") >= alreadyHandedIn);
        using (await Serve()) await Eventually.Until(() => Count("Submissions") >= Trainees.Length && Trainees.All(t => Letters(t).Count > 0));

        Count("Submissions").ShouldBe(Trainees.Length);
        foreach (var trainee in Trainees) Letters(trainee).ShouldHaveSingleItem().Attachment!.Text.ShouldBe(Essay(trainee));
    }

    private static string Essay(string trainee) => SampleEssay.Of(310, $"Pisze {trainee}, zanim minie termin.");

    private async Task EachWritesAndWishes()
    {
        foreach (var trainee in Trainees)
        {
            using var browser = new Browser(() => address, TimeProvider.System.GetUtcNow, "pl");
            await browser.SignIn(trainee, DemoSchool.Password);
            var homework = (await browser.Read("/")).All("a[href^='/homework/']").First().GetAttribute("href")!;
            await browser.Submit(await browser.Read($"{homework}/at-deadline"), "main form", [("Honest", "true")]);
            await browser.Keep(await browser.Read(homework), Essay(trainee));
        }
    }

    /// <summary>As if everything had been written two hours earlier than it was, an hour before a deadline that has now passed.</summary>
    private void LetTheDeadlinePass()
    {
        using var database = Open();
        using var change = database.CreateCommand();
        change.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            UPDATE Drafts SET KeptAt = KeptAt - {TimeSpan.FromHours(2).Ticks};
            UPDATE Assignments SET DueAt = {TimeProvider.System.GetUtcNow().AddHours(-1).UtcTicks};
            """);
        change.ExecuteNonQuery();
    }

    private long Count(string table)
    {
        using var database = Open();
        using var count = database.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)count.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={program.PathOf("data/learning.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private async Task<Serving> Serve()
    {
        var serving = await program.Serve(
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("DOTNET_ENVIRONMENT", "Development"), ("Learning:PublicAddress", "http://127.0.0.1"), ("Logging:LogLevel:Default", "Warning"));
        address = serving.Address;
        return serving;
    }

    private List<MimeLetter> Letters(string to)
    {
        var folder = new DirectoryInfo(program.PathOf("data/mail"));
        return folder.Exists
            ? [.. folder.EnumerateFiles("*.eml").Select(f => MimeLetter.Read(File.ReadAllBytes(f.FullName))).Where(l => l["To"].Contains(to, StringComparison.Ordinal) && l.Attachment is not null)]
            : [];
    }
}
