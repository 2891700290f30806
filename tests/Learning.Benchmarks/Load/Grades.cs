using System.Globalization;
using Learning.Courses;

namespace Learning.Benchmarks.Load;

/// <summary>Essays graded for the first time, every criterion and the words on the whole, as the desk's script keeps them and as its button saves them, against bare commits of the same rows; rounds in turn.</summary>
internal sealed class Grades(ServerProcess server, SeededSchool school, Session trainer, BareCommits bare)
{
    /// <summary>How many essays it grades, the warm-up included.</summary>
    public const int Needed = (WarmUp + Rounds) * Each * 2;

    private const int WarmUp = 4;
    private const int Rounds = 4;
    private const int Each = 40;
    private const double MostCommits = 3;
    private const double MostMilliseconds = 3;

    private int graded;

    /// <summary>Of one grade.</summary>
    public static (string Name, int Rows)[] RowsOf(Course course) => [("Grades", 1), ("Mark", course.Homework[0].Rubric.Criteria.Length)];

    public async Task<IReadOnlyList<Figure>> Measure()
    {
        for (var warm = 0; warm < WarmUp; warm++)
        {
            RunRound();
            await server.Settle();
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => RunRound()).ToList();
        var commit = Figure.Median(rounds.Select(r => r.Commit.TotalMilliseconds));
        var isSlow = commit >= 1;
        var processor = Figure.Median(rounds.Select(r => r.Processor.TotalMilliseconds));
        return
        [
            new("One bare commit of a grade's rows", Milliseconds(commit)),
            .. new[] { ("A grade kept", (Func<Turn, TimeSpan>)(r => r.Kept)), ("A grade saved by its button", r => r.Saved) }.Select(line => Compare(line.Item1, Figure.Median(rounds.Select(r => line.Item2(r) / r.Commit)), isSlow)),
            new("Processor time of a grade", Milliseconds(processor), isSlow ? null : $"<= {MostMilliseconds} ms", isSlow ? null : processor <= MostMilliseconds),
        ];
    }

    private static Figure Compare(string what, double ratio, bool isSlow) =>
        new($"{what} / bare commit", ratio.ToString("0.00", CultureInfo.InvariantCulture), isSlow ? $"<= {MostCommits:0}" : null, isSlow ? ratio <= MostCommits : null);

    private sealed record Turn(TimeSpan Kept, TimeSpan Saved, TimeSpan Commit, TimeSpan Processor);

    private Turn RunRound()
    {
        var before = server.ProcessorTime();
        var kept = Run("Keep", 200);
        var saved = Run("Save", 302);
        var processor = (server.ProcessorTime() - before) / (2 * Each);
        return new Turn(kept / Each, saved / Each, bare.Repeat(), processor);
    }

    private TimeSpan Run(string handler, int expected)
    {
        var requests = Enumerable.Range(graded, Each).Select(number => Grade(school.Essays[number], handler, number)).ToList();
        graded += Each;
        return Clients.Together(1, _ =>
        {
            using var wire = new Wire(server.Port);
            foreach (var request in requests) Clients.Ask(wire, request, expected);
        });
    }

    private byte[] Grade(Guid essay, string handler, int number)
    {
        var marks = school.Course.Homework[0].Rubric.Criteria.Select(c => ($"Level[{c.Id}]", c.Levels[number % c.Levels.Length].Points.ToString(CultureInfo.InvariantCulture)));
        return Request.Fetch(
            $"/grading/{essay}?handler={handler}", trainer.Cookies,
            [.. marks, ("Version", "0"), ("Key", Guid.CreateVersion7().ToString()), ("Summary", $"Praca przemyślana, {number}. Dodaj przykład z własnej firmy."), ("__RequestVerificationToken", trainer.Token)]);
    }

    private static string Milliseconds(double time) => time.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
