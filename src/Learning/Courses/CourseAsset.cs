using Learning.Courses.Reading;

namespace Learning.Courses;

/// <summary>A picture, sound, film, table or document of a course.</summary>
public sealed class CourseAsset
{
    private readonly ListedFile file;

    internal CourseAsset(ListedFile file) => this.file = file;

    public string PhysicalPath => file.PhysicalPath;

    /// <summary>Stands in the address, so that browsers may keep the file for good.</summary>
    public string Fingerprint => file.Fingerprint;

    /// <summary>Whether the file on the disk is still the one that the library was read from.</summary>
    public bool IsUnchanged => new FileInfo(PhysicalPath) is { Exists: true } now && file.Is(now);
}
