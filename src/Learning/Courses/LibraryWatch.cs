using Learning.Lessons;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Courses;

/// <summary>Has the library read and warm before the first request; then, where asked to, reads it again once files have changed and been left alone for a moment.</summary>
public sealed class LibraryWatch(Librarian librarian, ContentFolder folder, TimeProvider clock, ILogger<LibraryWatch> log) : IHostedService, IDisposable
{
    /// <summary>Editors save in several steps.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);

    private FileSystemWatcher? _watcher;
    private ITimer? _calm;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Tell(librarian.Current);
        PlainMarkdown.ToHtml("The first *rendering* costs the most.\n\n> So it is done\n\n- before\n- anyone waits");
        if (folder.IsWatched && Directory.Exists(folder.Path)) Watch();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _calm?.Dispose();
    }

    private void Watch()
    {
        _calm = clock.CreateTimer(_ => Tell(librarian.Reload()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Stir();
        _watcher.Created += (_, _) => Stir();
        _watcher.Deleted += (_, _) => Stir();
        _watcher.Renamed += (_, _) => Stir();
        _watcher.Error += (_, _) => Stir();
        _watcher.EnableRaisingEvents = true;
    }

    private void Stir() => _calm?.Change(Calm, Timeout.InfiniteTimeSpan);

    private void Tell(Library library)
    {
        log.LogInformation("Content was read: {Courses} courses, {Problems} problems", library.Courses.Length, library.Problems.Length);
        foreach (var problem in library.Problems.Where(p => p.Severity == Severity.Error)) log.LogWarning("{Problem}", problem);
    }
}
