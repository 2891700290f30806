using System.Diagnostics;
using System.Globalization;
using Learning.Benchmarks.Load;
using Learning.Essays;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Learning.Benchmarks.Storm;

/// <summary>What the storm left behind, against what every trainee was told.</summary>
internal static class Aftermath
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task LettersAreSent(string data)
    {
        using var program = new SqliteConnection($"Data Source={Path.Combine(data, "learning.db")};Mode=ReadOnly;Pooling=False");
        program.Open();
        using var waiting = program.CreateCommand();
        waiting.CommandText = "SELECT COUNT(*) FROM Letters WHERE NextAttemptAt IS NOT NULL";
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var clock = Stopwatch.StartNew(); (long)(await waiting.ExecuteScalarAsync())! > 0; await pause.WaitForNextTickAsync())
            if (clock.Elapsed > Patience) throw new InvalidOperationException("Letters are waiting that should be delivered.");
    }

    public static Task<IReadOnlyList<Figure>> Count(string data, DateTimeOffset dueAt, IReadOnlyList<Trainee> trainees) => SeededSchool.Do(data, async db =>
    {
        var stored = await db.Submissions.AsNoTracking().Select(s => new { Email = s.Membership.Person.Email!, s.Text, s.ReceivedAt, s.Id }).ToListAsync();
        var drafts = await db.Drafts.AsNoTracking().Join(db.Memberships, d => d.MembershipId, m => m.Id, (d, m) => new { Email = m.Person.Email!, d.Text }).ToDictionaryAsync(d => d.Email, d => d.Text);
        var receipts = await db.Letters.AsNoTracking().Where(l => l.Kind == "receipt").Select(l => l.To).ToListAsync();
        var files = Directory.EnumerateFiles(Path.Combine(data, "mail"), "*.eml").Count();
        var letters = await db.Letters.CountAsync();
        var byEmail = stored.ToLookup(s => s.Email, StringComparer.Ordinal);
        var acknowledged = trainees.Where(t => t.IsAcknowledged).ToList();
        var refused = trainees.Where(t => t.IsRefused).ToList();
        var lost = acknowledged.Count(t => byEmail[t.Email].All(s => s.Text != EssayText.Normalize(t.Text)));
        var doubled = byEmail.Sum(s => s.Count() - 1);
        var late = stored.Count(s => s.ReceivedAt >= dueAt);
        var draftsLost = refused.Count(t => drafts.GetValueOrDefault(t.Email) != EssayText.Normalize(t.Text));
        var took = acknowledged.Select(t => t.Took.TotalMilliseconds).Order().ToList();
        return (IReadOnlyList<Figure>)
        [
            Exactly("Trainees without an answer", trainees.Count - acknowledged.Count - refused.Count, 0),
            new("Requests sent, retries included", Number(trainees.Sum(t => t.Sent))),
            new("Hand-ins acknowledged", Number(acknowledged.Count)),
            Exactly("Hand-ins stored", stored.Count, acknowledged.Count),
            new("Refused, too late", Number(refused.Count)),
            Exactly("Acknowledged and lost", lost, 0),
            Exactly("Doubled", doubled, 0),
            Exactly("Accepted that arrived after the deadline", late, 0),
            Exactly("Refused whose text is not the draft", draftsLost, 0),
            Exactly("Receipts by mail", receipts.Distinct(StringComparer.Ordinal).Count(), stored.Count),
            Exactly("Receipts doubled", receipts.Count - receipts.Distinct(StringComparer.Ordinal).Count(), 0),
            Exactly("Letters delivered", files, letters),
            new("Answer to a hand-in, p50", Milliseconds(took, 0.5)),
            new("Answer to a hand-in, p99, kills included", Milliseconds(took, 0.99)),
        ];
    });

    private static Figure Exactly(string name, int value, int target) => new(name, Number(value), $"= {Number(target)}", value == target);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Milliseconds(List<double> sorted, double part) =>
        sorted.Count == 0 ? "–" : sorted[(int)((sorted.Count - 1) * part)].ToString("N0", CultureInfo.InvariantCulture) + " ms";
}
