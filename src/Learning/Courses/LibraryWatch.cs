using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Courses;

/// <summary>Reads the content again once files in it have changed and then been left alone for a moment.</summary>
public sealed class LibraryWatch(Librarian librarian, ContentFolder folder, TimeProvider clock, ILogger<LibraryWatch> log) : IHostedService, IDisposable
{
    /// <summary>Editors save in several steps.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);

    private FileSystemWatcher? _watcher;
    private ITimer? _calm;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _calm = clock.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (!Directory.Exists(folder.Path))
        {
            log.LogWarning("The content folder does not exist and is not watched");
            return Task.CompletedTask;
        }

        _watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Stirred();
        _watcher.Created += (_, _) => Stirred();
        _watcher.Deleted += (_, _) => Stirred();
        _watcher.Renamed += (_, _) => Stirred();
        _watcher.Error += (_, _) => Stirred();
        _watcher.EnableRaisingEvents = true;
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

    private void Stirred() => _calm?.Change(Calm, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        var library = librarian.Reload();
        log.LogInformation("Content was read again: {Courses} courses, {Problems} problems", library.Courses.Length, library.Problems.Length);
        foreach (var problem in library.Problems.Where(p => p.Severity == Severity.Error)) log.LogWarning("{Problem}", problem);
    }
}
