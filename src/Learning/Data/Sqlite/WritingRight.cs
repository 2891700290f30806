namespace Learning.Data.Sqlite;

/// <summary>The right to write to an embedded database: one process has it, and loses it by ending, however it ends. A lock file beside the database stands for it.</summary>
public sealed class WritingRight : IDisposable
{
    private readonly FileStream lockFile;

    private WritingRight(FileStream lockFile) => this.lockFile = lockFile;

    /// <returns>Null when another process, or another part of this one, has it.</returns>
    public static WritingRight? TryTake(string databaseFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
        var path = Path.ChangeExtension(databaseFile, ".lock");
        try
        {
            return new WritingRight(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException refusal) when (IsLockedByAnother(refusal))
        {
            return null;
        }
    }

    /// <summary>ERROR_SHARING_VIOLATION on Windows; EWOULDBLOCK of flock(2) on Linux and on macOS.</summary>
    private static bool IsLockedByAnother(IOException refusal) => refusal.HResult is unchecked((int)0x80070020) or 11 or 35;

    public void Dispose() => lockFile.Dispose();
}
