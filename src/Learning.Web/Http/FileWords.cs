using System.Globalization;
using Learning.Essays.Files;

namespace Learning.Web.Http;

/// <summary>How pages speak of files.</summary>
public static class FileWords
{
    private const decimal KiB = 1024;

    public static string Size(PageWords words, long bytes) => bytes < UploadOptions.MiB
        ? words["Files.KiB", Math.Max(1, Math.Round(bytes / KiB)).ToString("0", CultureInfo.CurrentCulture)]
        : words["Files.MiB", (bytes / KiB / KiB).ToString("0.#", CultureInfo.CurrentCulture)];

    /// <summary>What is taken, said before it is sent.</summary>
    public static string Limits(PageWords words, IEnumerable<string> formats, long quota) =>
        words["Files.Limits", string.Join(", ", formats.Select(f => $".{f}")), UploadOptions.MostFiles, UploadOptions.LargestFile / UploadOptions.MiB, quota / UploadOptions.MiB];

    /// <summary>For the browser's own chooser.</summary>
    public static string Accepted(IEnumerable<string> formats) => string.Join(',', formats.Select(f => $".{f}"));
}
