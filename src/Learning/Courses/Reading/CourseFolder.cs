using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Learning.Courses.Reading;

/// <summary>The files of one course as they stood when they were listed. Listings share what has not changed, since every part of a course keeps its own.</summary>
internal sealed class CourseFolder
{
    private const string PathSeparators = "/\\";

    /// <summary>Two writes as close as this may leave the same time on a file: the newest files are never taken for unchanged.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(10);

    /// <summary>What may be shown or handed out beside the texts, and the type it is sent as.</summary>
    private static readonly FrozenSet<string> AssetExtensions = FrozenSet.Create(StringComparer.Ordinal, ".png", ".jpg", ".jpeg", ".webp", ".svg", ".avif", ".mp3", ".mp4", ".vtt", ".csv", ".pdf");

    private readonly DirectoryInfo directory;
    private readonly ImmutableDictionary<string, ListedFile> files;
    private readonly DateTime settledBefore;

    private CourseFolder(DirectoryInfo directory, ImmutableDictionary<string, ListedFile> files)
    {
        (this.directory, this.files) = (directory, files);
        settledBefore = files.Count == 0 ? default : files.Values.Max(f => f.Modified) - Grain;
    }

    public string Name => directory.Name;

    public IEnumerable<string> Paths => files.Keys;

    /// <summary>Files that pages may hand out, by path.</summary>
    public Dictionary<string, CourseAsset> Assets => files.Where(f => IsAsset(f.Key)).ToDictionary(f => f.Key, f => new CourseAsset(f.Value), StringComparer.Ordinal);

    /// <param name="last">The listing before: files that have not changed since are taken over.</param>
    public static CourseFolder List(DirectoryInfo folder, CourseFolder? last)
    {
        var root = folder.FullName.TrimEnd(PathSeparators.ToCharArray()).Length + 1;
        var listed = ImmutableDictionary.CreateBuilder<string, ListedFile>(StringComparer.Ordinal);
        foreach (var file in FilesIn(folder))
        {
            if (!StaysInside(file, folder)) continue;
            var path = file.FullName[root..].Replace('\\', '/');
            listed.Add(path, last?.Settled(path) is { } same && same.Is(file) ? same : new ListedFile(file));
        }

        return new CourseFolder(folder, listed.ToImmutable());
    }

    /// <summary>The same listing with these files looked at again; null when one has come or gone, so that all must be listed.</summary>
    /// <param name="changed">Whole paths.</param>
    public CourseFolder? LookAgain(IEnumerable<string> changed)
    {
        var again = files;
        var root = directory.FullName.TrimEnd(PathSeparators.ToCharArray()).Length + 1;
        foreach (var whole in changed.Where(c => c.Length > root))
        {
            var (path, file) = (whole[root..].Replace('\\', '/'), new FileInfo(whole));
            if (Directory.Exists(whole))
            {
                // Of what was in a folder that came as a whole, no word comes.
                if (files.Keys.Any(known => known.StartsWith(path + '/', StringComparison.Ordinal))) continue;
                return null;
            }

            if (!file.Exists || !files.ContainsKey(path) || file.LinkTarget is not null) return null;
            again = again.SetItem(path, new ListedFile(file));
        }

        return new CourseFolder(directory, again);
    }

    public static bool IsAsset(string path) => AssetExtensions.Contains(Path.GetExtension(path));

    public bool Holds(string path) => files.ContainsKey(path);

    /// <summary>Whether no file has come or gone between the two.</summary>
    public bool HasPathsOf(CourseFolder other) => files.Count == other.files.Count && files.Keys.All(other.files.ContainsKey);

    public ListedFile? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>As problems name it.</summary>
    public string NameOf(string path) => $"{Name}/{path}";

    private ListedFile? Settled(string path) => Find(path) is { } file && file.Modified < settledBefore ? file : null;

    /// <summary>Without those of linked folders, which may lie outside the course or lead back into it.</summary>
    private static FileSystemEnumerable<FileInfo> FilesIn(DirectoryInfo folder) =>
        new(folder.FullName, (ref entry) => (FileInfo)entry.ToFileSystemInfo(), new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.ToFileSystemInfo().LinkTarget is null,
        };

    /// <summary>A link may point elsewhere in the course, not out of it.</summary>
    private static bool StaysInside(FileInfo file, DirectoryInfo folder)
    {
        if (file.LinkTarget is null) return true;
        var root = (folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName.TrimEnd(PathSeparators.ToCharArray()) + Path.DirectorySeparatorChar;
        return file.ResolveLinkTarget(returnFinalTarget: true) is { } target && target.FullName.StartsWith(root, StringComparison.Ordinal);
    }
}
