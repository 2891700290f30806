using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Courses.Search;

/// <summary>Keeps search in step with the library, beside the requests.</summary>
public sealed class SearchWatch(Librarian librarian, SearchIndex index, ILogger<SearchWatch> log) : BackgroundService
{
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        librarian.Reloaded += Note;
        try
        {
            Note(librarian, EventArgs.Empty);
            await foreach (var _ in changes.Reader.ReadAllAsync(stoppingToken)) Follow();
        }
        finally
        {
            librarian.Reloaded -= Note;
        }
    }

    private void Follow()
    {
        try
        {
            index.Take(librarian.Current);
        }
        catch (Exception fault)
        {
            // The school goes on without: what was found before is still found.
            log.LogError(fault, "Search could not follow the content");
        }
    }

    private void Note(object? sender, EventArgs change) => changes.Writer.TryWrite(true);
}
