using Microsoft.Extensions.Configuration;

namespace Learning.Essays.Files;

/// <summary>What the school takes in files, and where it keeps them.</summary>
/// <param name="Folder">Outside whatever is served.</param>
/// <param name="Quota">Bytes that one person's files may take up together.</param>
/// <param name="PdfToText">The program that reads text from PDF; null where there is none.</param>
public sealed record UploadOptions(string Folder, long Quota, string? PdfToText)
{
    public const string QuotaKey = "Learning:Uploads:QuotaMiB";
    public const string PdfToTextKey = "Learning:Uploads:PdfToText";
    public const long MiB = 1024 * 1024;

    /// <summary>In bytes.</summary>
    public const long LargestFile = 10 * MiB;

    /// <summary>Files that one trainee may have with one homework.</summary>
    public const int MostFiles = 5;

    private const int DefaultQuota = 50;
    private const int LargestQuota = 100_000;

    /// <exception cref="CannotStart">A key holds what it cannot mean.</exception>
    public static UploadOptions Read(IConfiguration configuration, string dataFolder) =>
        new(Path.Combine(dataFolder, "uploads"), ReadQuota(configuration[QuotaKey]) * MiB, FindProgram(configuration[PdfToTextKey]));

    private static int ReadQuota(string? value)
    {
        if (string.IsNullOrEmpty(value)) return DefaultQuota;
        return int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var quota) && quota is > 0 and <= LargestQuota
            ? quota
            : throw new CannotStart($"{QuotaKey} must be a number of MiB from 1 to {LargestQuota}; it is '{value}'.");
    }

    /// <summary>Named and there, or found where the system finds programs. Named as <c>none</c>, it is not looked for.</summary>
    private static string? FindProgram(string? named)
    {
        if (named == "none") return null;
        if (!string.IsNullOrEmpty(named)) return File.Exists(named) ? Path.GetFullPath(named) : throw new CannotStart($"{PdfToTextKey} must be the path of pdftotext, or none; there is no file '{named}'.");
        var program = OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(path => Path.IsPathFullyQualified(path) && File.Exists(path));
    }
}
