using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Learning.Web.Tests.Hosting;

/// <summary>Every line that the program logs, exceptions included.</summary>
public sealed class TestLog : ILoggerProvider
{
    /// <summary>Says that a request has been received and found its page; its body has not been read yet.</summary>
    public const string Arrivals = "Microsoft.AspNetCore.Routing.EndpointMiddleware";

    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>How many requests have begun to be answered by a page whose route begins so.</summary>
    public int ArrivalsAt(string page) => lines.Count(line => line.Contains($"{Arrivals} Executing endpoint '{page}'", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {name} {formatter(state, exception)} {exception}");
    }
}
