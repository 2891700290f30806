using Learning.Lessons;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Courses;

/// <summary>Has the library read and warm before the first request; then, where asked to, reads it again once files have changed and been left alone for a moment.</summary>
public sealed class LibraryWatch(Librarian librarian, ContentFolder folder, TimeProvider clock, ILogger<LibraryWatch> log) : IHostedService, IDisposable
{
    /// <summary>Editors save in several steps.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);

    private readonly Lock _noting = new();
    private HashSet<string>? _changed = new(StringComparer.Ordinal);
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
        _calm = clock.CreateTimer(_ => ReadAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        _watcher.Changed += (_, change) => Note(change.FullPath);
        _watcher.Created += (_, change) => Note(change.FullPath);
        _watcher.Deleted += (_, change) => Note(change.FullPath);
        _watcher.Renamed += (_, change) => Note(change.OldFullPath, change.FullPath);
        _watcher.Error += (_, _) => Note(null);
        try
        {
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException fault)
        {
            // The system watches only so many folders. Courses are served all the same.
            log.LogWarning(fault, "The content folder cannot be watched; changes are seen after a restart");
        }
    }

    private void ReadAgain()
    {
        try
        {
            Tell(librarian.Reload(Noted()));
        }
        catch (Exception fault)
        {
            // On a timer nobody else would catch it, and the program would end.
            log.LogError(fault, "The content could not be read again; courses stay as they were");
        }
    }

    /// <param name="paths">Null when changes were missed, so that everything has to be looked at.</param>
    private void Note(params string[]? paths)
    {
        lock (_noting)
        {
            if (paths is null) _changed = null;
            else _changed?.UnionWith(paths);
        }

        _calm?.Change(Calm, Timeout.InfiniteTimeSpan);
    }

    private HashSet<string>? Noted()
    {
        lock (_noting)
        {
            var noted = _changed;
            _changed = new HashSet<string>(StringComparer.Ordinal);
            return noted;
        }
    }

    private void Tell(Library library)
    {
        log.LogInformation("Content was read. Courses: {Courses}. Problems: {Problems}.", library.Courses.Length, library.Problems.Length);
        foreach (var problem in library.Problems.Where(p => p.Severity == Severity.Error)) log.LogWarning("{Problem}", problem);
    }
}
