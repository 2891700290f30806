using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Learning.Data.Sqlite;

/// <summary>
/// Lets one writer of this process at a time to a database file. SQLite admits one anyway; here the others wait without holding a thread, and a commit
/// never meets another's checkpoint, where the native library before 3.51.3 can lose the write-ahead log (https://sqlite.org/wal.html#walresetbug).
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
internal sealed class WriterGate
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int Busy = 5;
    private static readonly ConcurrentDictionary<string, WriterGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim place = new(1, 1);

    public static WriterGate Of(string file) => Gates.GetOrAdd(file, _ => new WriterGate());

    /// <exception cref="SqliteException">SQLITE_BUSY: others wrote for longer than <see cref="Patience"/>.</exception>
    public Turn Enter() => place.Wait(Patience) ? new Turn(place) : throw TooBusy();

    /// <exception cref="SqliteException">As <see cref="Enter()"/>.</exception>
    public async ValueTask<Turn> Enter(CancellationToken cancellation) =>
        await place.WaitAsync(Patience, cancellation) ? new Turn(place) : throw TooBusy();

    private static SqliteException TooBusy() => new("database is locked: other writers of this process held it for too long", Busy);

    /// <summary>Ends once, however often it is told to.</summary>
    public sealed class Turn(SemaphoreSlim place) : IDisposable
    {
        private SemaphoreSlim? place = place;

        public void Dispose() => Interlocked.Exchange(ref place, null)?.Release();
    }
}
