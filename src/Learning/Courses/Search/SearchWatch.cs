using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Learning.Courses.Search;

/// <summary>Keeps search in step with the library, beside the requests.</summary>
public sealed class SearchWatch(Librarian librarian, SearchIndex index) : BackgroundService
{
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        librarian.Reloaded += Note;
        try
        {
            Note();
            await foreach (var _ in changes.Reader.ReadAllAsync(stoppingToken)) index.Take(librarian.Current);
        }
        finally
        {
            librarian.Reloaded -= Note;
        }
    }

    private void Note() => changes.Writer.TryWrite(true);
}
