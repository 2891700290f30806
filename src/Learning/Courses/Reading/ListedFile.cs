using System.Security.Cryptography;

namespace Learning.Courses.Reading;

/// <summary>A file of a course as it stood when its folder was listed. The same object stays as long as the file does.</summary>
internal sealed class ListedFile(FileInfo file)
{
    private readonly Lazy<string> fingerprint = new(() => Digest(file.FullName));
    private readonly Lazy<(int, int)?> size = new(() => PictureSize.Of(file.FullName));

    public string PhysicalPath { get; } = file.FullName;

    public long Length { get; } = file.Length;

    public DateTime Modified { get; } = file.LastWriteTimeUtc;

    /// <summary>Changes with the bytes of the file. Read when first asked for.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>Width and height in pixels of a picture or film.</summary>
    public (int Width, int Height)? Size => size.Value;

    public bool Is(FileInfo other) => Length == other.Length && Modified == other.LastWriteTimeUtc && PhysicalPath == other.FullName;

    private static string Digest(string path)
    {
        try
        {
            using var bytes = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
