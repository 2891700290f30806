using System.Text;

namespace Learning.Courses.Reading;

/// <summary>
/// Hands out the files of a course to one part of it, collects what is wrong there, and remembers everything it was asked for,
/// so that the part need not be read again until one of these files changes, comes or goes.
/// </summary>
internal sealed class PartFiles(CourseFolder folder)
{
    /// <summary>Bytes.</summary>
    private const int LargestText = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, ListedFile?> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> looked = new(StringComparer.Ordinal);

    public List<Problem> Problems { get; } = [];

    public IEnumerable<string> Asked => asked.Keys.Concat(looked.Keys);

    /// <summary>Whether a reading now would meet the same files.</summary>
    public bool AreAsIn(CourseFolder now) => ReferenceEquals(folder, now) || (asked.All(a => ReferenceEquals(now.Find(a.Key), a.Value)) && looked.All(l => now.Holds(l.Key) == l.Value));

    public ListedFile? Find(string path) => asked[path] = folder.Find(path);

    /// <summary>Whether there is such a file, whatever is in it.</summary>
    public bool Holds(string path) => looked[path] = folder.Holds(path);

    /// <returns>Null when it is missing or cannot be read as text; why is reported.</returns>
    public ContentFile? Read(string path)
    {
        if (Find(path) is not { } file) return Refuse(path, "file-missing", $"The file '{path}' is missing. Names of files distinguish capital letters.");
        byte[] bytes = [];
        try
        {
            if (file.Length > LargestText) return Refuse(path, "file-too-large", $"The file has {file.Length / 1024} KB; at most {LargestText / 1024} KB are read. Split it, or put pictures and tables into files of their own.");
            bytes = File.ReadAllBytes(file.PhysicalPath);
            return new ContentFile(path, folder.NameOf(path), Utf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), Problems);
        }
        catch (DecoderFallbackException fault)
        {
            var line = bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            return Refuse(path, "file-encoding", "The file is not UTF-8. Save it with that encoding.", line);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, "file-unreadable", $"The file cannot be read: {fault.Message}");
        }
    }

    public void Warn(string path, int line, int column, string code, string message) =>
        Problems.Add(new Problem(folder.NameOf(path), line, column, Severity.Warning, code, message));

    private ContentFile? Refuse(string path, string code, string message, int line = 1)
    {
        Problems.Add(new Problem(folder.NameOf(path), line, 1, Severity.Error, code, message));
        return null;
    }
}
