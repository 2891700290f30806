using Learning.Lessons;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Courses;

/// <summary>Has the library read and warm before the first request, while others make ready what they need; then, where asked to, reads it again once files have changed and been left alone for a moment.</summary>
public sealed class LibraryWatch(Librarian librarian, ContentFolder folder, TimeProvider clock, ILogger<LibraryWatch> log) : IHostedLifecycleService, IDisposable
{
    /// <summary>Editors save in several steps.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);

    private readonly Lock noting = new();
    private HashSet<string>? changed = new(StringComparer.Ordinal);
    private FileSystemWatcher? watcher;
    private ITimer? calm;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = Task.Run(Read, cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // First, so that no change made while the library is read is missed: a second reading waits for the first.
        if (folder.IsWatched && Directory.Exists(folder.Path)) Watch();
        Tell(Read());
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        watcher?.Dispose();
        calm?.Dispose();
    }

    private Library Read()
    {
        PlainMarkdown.ToHtml("The first *rendering* costs the most.\n\n> So it is done\n\n- before\n- anyone waits");
        return librarian.Current;
    }

    private void Watch()
    {
        calm = clock.CreateTimer(_ => ReadAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.OldFullPath, change.FullPath);
        watcher.Error += (_, _) => Note(null);
        try
        {
            watcher.EnableRaisingEvents = true;
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
        lock (noting)
        {
            if (paths is null) changed = null;
            else changed?.UnionWith(paths);
        }

        calm?.Change(Calm, Timeout.InfiniteTimeSpan);
    }

    private HashSet<string>? Noted()
    {
        lock (noting)
        {
            var noted = changed;
            changed = new HashSet<string>(StringComparer.Ordinal);
            return noted;
        }
    }

    private void Tell(Library library)
    {
        log.LogInformation("Content was read. Courses: {Courses}. Problems: {Problems}.", library.Courses.Length, library.Problems.Length);
        foreach (var problem in library.Problems.Where(p => p.Severity == Severity.Error)) log.LogWarning("{Problem}", problem);
    }
}
