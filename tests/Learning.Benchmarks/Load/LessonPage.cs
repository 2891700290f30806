using System.Globalization;

namespace Learning.Benchmarks.Load;

/// <summary>A signed-in trainee's lesson, already opened and one quiz answered, against a static file of the same bytes; eight connections, rounds in turn.</summary>
internal static class LessonPage
{
    private const int Connections = 8;
    private const int WarmUps = 4;
    private const int Rounds = 6;
    private const double Target = 0.2;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Figure>> Measure(ServerProcess server, byte[] page, byte[] compressed, byte[] file)
    {
        for (var warm = 0; warm < WarmUps; warm++)
        {
            foreach (var request in new[] { page, compressed, file }) Clients.PerSecond(Connections, server.Port, request, Round);
            await server.Settle();
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Page: Run(server, page), Compressed: Run(server, compressed), File: Run(server, file))).ToList();
        var ratio = Figure.Median(rounds.Select(r => r.Page.Rate / r.File.Rate));
        return
        [
            new("Lesson page / static file of the same bytes", Two(ratio), $">= {Two(Target)}", ratio >= Target),
            new("  the same page, compressed / the static file", Two(Figure.Median(rounds.Select(r => r.Compressed.Rate / r.File.Rate)))),
            Line("  lesson pages", rounds.Select(r => r.Page)),
            Line("  static files", rounds.Select(r => r.File)),
        ];
    }

    private static (double Rate, double Processor) Run(ServerProcess server, byte[] request)
    {
        var before = server.ProcessorTime();
        var rate = Clients.PerSecond(Connections, server.Port, request, Round);
        return (rate, (server.ProcessorTime() - before).TotalMicroseconds / (rate * Round.TotalSeconds));
    }

    private static Figure Line(string name, IEnumerable<(double Rate, double Processor)> rounds)
    {
        var all = rounds.ToList();
        return new(name, string.Create(CultureInfo.InvariantCulture, $"{Figure.Median(all.Select(r => r.Rate)):N0}/s, {Figure.Median(all.Select(r => r.Processor)):N0} µs"));
    }

    private static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
