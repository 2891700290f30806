using System.Collections.Immutable;
using System.Text;

namespace Learning.Courses.Reading;

/// <summary>The files of one course as they stood when they were listed.</summary>
internal sealed class CourseFolder
{
    /// <summary>Bytes.</summary>
    private const int LargestText = 1024 * 1024;

    private const string PathSeparators = "/\\";

    /// <summary>What may be shown or handed out beside the texts, and the type it is sent as.</summary>
    private static readonly string[] AssetExtensions = [".png", ".jpg", ".jpeg", ".webp", ".svg", ".avif", ".mp3", ".mp4", ".vtt", ".csv", ".pdf"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ImmutableSortedDictionary<string, string> _files;

    private CourseFolder(string name, ImmutableSortedDictionary<string, string> files, ICollection<Problem> problems) => (Name, _files, Problems) = (name, files, problems);

    public string Name { get; }

    public ICollection<Problem> Problems { get; }

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Files that pages may hand out, by path.</summary>
    public ImmutableDictionary<string, string> Assets => _files.Where(f => IsAsset(f.Key)).ToImmutableDictionary(StringComparer.Ordinal);

    public static CourseFolder List(DirectoryInfo folder, ICollection<Problem> problems)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 6, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = folder.EnumerateFiles("*", options)
            .Where(file => StaysInside(file, folder))
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'), file => file.FullName, StringComparer.Ordinal);
        return new CourseFolder(folder.Name, files, problems);
    }

    public static bool IsAsset(string path) => AssetExtensions.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    public bool Holds(string path) => _files.ContainsKey(path);

    public string PhysicalPath(string path) => _files[path];

    /// <returns>Null when it is missing or cannot be read as text; why is reported.</returns>
    public ContentFile? Read(string path)
    {
        if (!_files.TryGetValue(path, out var physical)) return Refuse(path, "file-missing", $"The file '{path}' is missing. Names of files distinguish capital letters.");
        byte[] bytes = [];
        try
        {
            bytes = File.ReadAllBytes(physical);
            if (bytes.Length > LargestText) return Refuse(path, "file-too-large", $"The file has {bytes.Length / 1024} KB; at most {LargestText / 1024} KB are read.");
            return new ContentFile(path, NameOf(path), Utf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), Problems);
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

    public string NameOf(string path) => $"{Name}/{path}";

    /// <summary>A link may point elsewhere in the course, not out of it.</summary>
    private static bool StaysInside(FileInfo file, DirectoryInfo folder)
    {
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
        var root = (folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName.TrimEnd(PathSeparators.ToCharArray()) + Path.DirectorySeparatorChar;
        return target is not null && (file.LinkTarget is null || target.FullName.StartsWith(root, StringComparison.Ordinal));
    }

    private ContentFile? Refuse(string path, string code, string message, int line = 1)
    {
        Problems.Add(new Problem(NameOf(path), line, 1, Severity.Error, code, message));
        return null;
    }
}
