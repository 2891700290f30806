using System.Diagnostics;

namespace Learning.Benchmarks.Load;

/// <summary>Clients that work at the same time, each on a thread of its own.</summary>
internal static class Clients
{
    /// <summary>How often all clients together get the expected answer to the request, each asking again as soon as it was answered.</summary>
    public static double PerSecond(int clients, int port, byte[] request, TimeSpan time)
    {
        var answers = new int[clients];
        var took = Together(clients, client =>
        {
            using var wire = new Wire(port);
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < time; answers[client]++) Ask(wire, request, 200);
        });
        return answers.Sum() / took.TotalSeconds;
    }

    public static void Ask(Wire wire, byte[] request, int expected)
    {
        wire.Exchange(request);
        if (wire.Status != expected) throw new InvalidOperationException($"The server answered {wire.Status} instead of {expected}.\n{wire.Head}");
    }

    /// <returns>How long it took until the last was done.</returns>
    public static TimeSpan Together(int clients, Action<int> work)
    {
        var problems = new List<Exception>();
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() => Run(client))).ToList();
        var clock = Stopwatch.StartNew();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var took = clock.Elapsed;
        return problems.Count == 0 ? took : throw new AggregateException(problems);

        void Run(int client)
        {
            try
            {
                work(client);
            }
            catch (Exception problem)
            {
                lock (problems) problems.Add(problem);
            }
        }
    }
}
