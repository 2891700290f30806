using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Learning.Courses;

namespace Learning.Web.Development;

/// <summary>Tells open browsers that the content was read again, and what is wrong in it. Development only.</summary>
public static class ContentChanges
{
    public const string Address = "/development/content/changes";

    /// <param name="Problems">Errors only: with them the last good version is served.</param>
    public sealed record News(IReadOnlyList<string> Problems);

    public static void MapContentChanges(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        app.MapGet(Address, (Librarian librarian, IHostApplicationLifetime lifetime, CancellationToken left) => TypedResults.ServerSentEvents(Listen(librarian, lifetime.ApplicationStopping, left))).AllowAnonymous();
    }

    /// <summary>First how things stand, then after every reading.</summary>
    private static async IAsyncEnumerable<SseItem<News>> Listen(Librarian librarian, CancellationToken stopping, [EnumeratorCancellation] CancellationToken left)
    {
        var readings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        librarian.Reloaded += Wake;
        try
        {
            yield return Tell("state");
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, left);
            while (await NextReading(readings.Reader, either.Token)) yield return Tell("reading");
        }
        finally
        {
            librarian.Reloaded -= Wake;
        }

        void Wake(object? sender, EventArgs nothing) => readings.Writer.TryWrite(true);

        SseItem<News> Tell(string kind) => new(new News([.. librarian.Current.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.ToString())]), kind);
    }

    private static async Task<bool> NextReading(ChannelReader<bool> readings, CancellationToken over)
    {
        try
        {
            return await readings.ReadAsync(over);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
