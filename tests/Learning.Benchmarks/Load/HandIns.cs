using System.Globalization;
using Learning.Benchmarks.Rendering;

namespace Learning.Benchmarks.Load;

/// <summary>Essays of 500 words handed in by one client and by eight, each a trainee of its own, against bare commits of the same rows; rounds in turn.</summary>
internal sealed class HandIns(ServerProcess server, SeededSchool school, IReadOnlyList<Session> sessions, BareCommits bare)
{
    public const int Clients = 8;
    private const int WarmUp = 4;
    private const int Rounds = 4;
    private const int Alone = 40;
    private const int Each = 15;
    private const double Target = 0.5;
    private const double TargetMilliseconds = 2;

    /// <summary>How many homeworks the first client answers, the warm-up included.</summary>
    public const int Needed = (Rounds + WarmUp) * (Alone + Each);

    private readonly int[] next = new int[Clients];

    public async Task<IReadOnlyList<Figure>> Measure()
    {
        for (var warm = 0; warm < WarmUp; warm++)
        {
            await RunRound();
            await server.Settle();
        }

        var rounds = new List<Turn>();
        while (rounds.Count < Rounds) rounds.Add(await RunRound());
        var commit = Figure.Median(rounds.Select(r => r.Commit.TotalMilliseconds));
        var processor = Figure.Median(rounds.Select(r => r.Processor.TotalMilliseconds));
        return
        [
            new("One fsync", Milliseconds(bare.Fsync().TotalMilliseconds)),
            new("One bare commit of a hand-in's rows", Milliseconds(commit)),
            .. new[] { ("1 client", (Func<Turn, double>)(r => r.One)), ($"{Clients} clients", r => r.Eight) }.Select(line => Compare(line.Item1, Figure.Median(rounds.Select(line.Item2)), commit)),
            new("Processor time of a hand-in", Milliseconds(processor), commit < 1 ? $"<= {TargetMilliseconds} ms" : null, commit < 1 ? processor <= TargetMilliseconds : null),
        ];
    }

    private static Figure Compare(string who, double ratio, double commit) =>
        new($"Hand-ins / bare commits, {who}", ratio.ToString("0.00", CultureInfo.InvariantCulture), commit >= 1 ? ">= 0.50" : null, commit >= 1 ? ratio >= Target : null);

    private sealed record Turn(double One, double Eight, TimeSpan Commit, TimeSpan Processor);

    private async Task<Turn> RunRound()
    {
        var before = server.ProcessorTime();
        var one = Run(1, Alone);
        var eight = Run(Clients, Each);
        await bare.WaitUntilLettersAreDelivered();
        var processor = (server.ProcessorTime() - before) / (Alone + (Clients * Each));
        var commits = bare.Repeat();
        return new Turn(commits / (one / Alone), commits / (eight / (Clients * Each)), commits, processor);
    }

    private TimeSpan Run(int clients, int each)
    {
        var requests = Enumerable.Range(0, clients).Select(client => Enumerable.Range(0, each).Select(_ => NextHandIn(client)).ToList()).ToList();
        return Load.Clients.Together(clients, client =>
        {
            using var wire = new Wire(server.Port);
            foreach (var request in requests[client]) Load.Clients.Ask(wire, request, 302);
        });
    }

    private byte[] NextHandIn(int client)
    {
        var number = next[client]++;
        var session = sessions[client];
        return Request.Post(
            $"/homework/{school.Assignments[number]}?handler=HandIn", session.Cookies,
            ("Version", "0"), ("Key", Guid.CreateVersion7().ToString()), ("Text", SampleTexts.Essay(500, (number * Clients) + client)), ("__RequestVerificationToken", session.Token));
    }

    private static string Milliseconds(double time) => time.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
