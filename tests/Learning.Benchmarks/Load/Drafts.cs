using System.Globalization;
using Learning.Benchmarks.Rendering;

namespace Learning.Benchmarks.Load;

/// <summary>A draft of 500 words kept again and again as the editor's script does it; then the page of an essay with 200 kept states against one with 2.</summary>
internal sealed class Drafts(ServerProcess server, Session session, Guid often, Guid seldom)
{
    /// <summary>How many homeworks it writes, after those that are handed in.</summary>
    public const int Needed = 2;

    private const int WarmUp = 8;
    private const int Rounds = 5;
    private const int Each = 50;
    private const double MostMilliseconds = 1.5;
    private const double MostRatio = 1.3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private int kept;

    public async Task<IReadOnlyList<Figure>> Measure()
    {
        Keep(seldom, 2);
        for (var warm = 0; warm < WarmUp; warm++)
        {
            KeepMore();
            await server.Settle();
        }

        var processor = Enumerable.Range(0, Rounds).Select(_ => KeepMore()).ToList();
        var cost = Figure.Median(processor);
        var keeping = new Figure("Processor time of a kept draft", $"{cost.ToString("0.00", CultureInfo.InvariantCulture)} ms", $"<= {MostMilliseconds} ms", cost <= MostMilliseconds);
        var (many, few) = (Page(often), Page(seldom));
        foreach (var page in new[] { many, few }) Clients.PerSecond(1, server.Port, page, Round);
        var ratio = Figure.Median(Enumerable.Range(0, Rounds).Select(_ => Clients.PerSecond(1, server.Port, few, Round) / Clients.PerSecond(1, server.Port, many, Round)));
        return [keeping, new($"Essay page with {kept} kept states / with 2", ratio.ToString("0.00", CultureInfo.InvariantCulture), $"<= {MostRatio.ToString(CultureInfo.InvariantCulture)}", ratio <= MostRatio)];
    }

    private byte[] Page(Guid assignment) => Request.Get($"/homework/{assignment}", session.Cookies);

    private double KeepMore()
    {
        var before = server.ProcessorTime();
        Keep(often, Each);
        kept += Each;
        return (server.ProcessorTime() - before).TotalMilliseconds / Each;
    }

    private void Keep(Guid assignment, int times)
    {
        var first = assignment == often ? kept : 0;
        var requests = Enumerable.Range(first, times).Select(version => KeepRequest(assignment, version)).ToList();
        using var wire = new Wire(server.Port);
        foreach (var request in requests) Clients.Ask(wire, request, 200);
    }

    private byte[] KeepRequest(Guid assignment, int version) => Request.Fetch(
        $"/homework/{assignment}?handler=Keep", session.Cookies,
        ("Version", version.ToString(CultureInfo.InvariantCulture)), ("Text", SampleTexts.Essay(500, version)), ("__RequestVerificationToken", session.Token));
}
