using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Learning.Essays.Files;

/// <summary>The text of a .pdf, read by poppler's <c>pdftotext</c>, a process of its own: without a shell, in a folder of its own, for a limited time.</summary>
public sealed partial class PdfText(UploadOptions options, ILogger<PdfText> log) : IDisposable
{
    private const int NotAllowed = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(2);

    public void Dispose() => turn.Dispose();

    /// <returns>Null where the operator has no such program, the PDF does not allow its text to be taken, or it took too long: the file is then kept without its text.</returns>
    /// <exception cref="Refusal">By way of <see cref="FileReader"/>: encrypted, damaged, too much text.</exception>
    internal async Task<string?> Read(string path, CancellationToken cancellation)
    {
        if (options.PdfToText is not { } program) return null;
        await turn.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("learning-pdf-").FullName;
        try
        {
            return await Run(program, path, folder, cancellation);
        }
        catch (Win32Exception problem)
        {
            log.LogError(problem, "{Program} does not start; text of PDF files is not read.", program);
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            turn.Release();
        }
    }

    private async Task<string?> Run(string program, string path, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, ["-enc", "UTF-8", "-nopgbrk", "-q", path, "-"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            var (text, trouble) = (ReadAtMost(process.StandardOutput, limit.Token), ReadAtMost(process.StandardError, limit.Token));
            await Task.WhenAll(text, trouble);
            await process.WaitForExitAsync(limit.Token);
            return Answer(process.ExitCode, await text, await trouble);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning("pdftotext was still reading after {Limit}; the file is kept without its text.", Limit);
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string? Answer(int exitCode, string text, string trouble)
    {
        if (exitCode == 0) return Unwrap(text);
        if (exitCode == NotAllowed) return null;
        throw new Unreadable(trouble.Contains("password", StringComparison.OrdinalIgnoreCase) ? "File.Encrypted" : "File.Damaged");
    }

    private static async Task<string> ReadAtMost(StreamReader reader, CancellationToken cancellation)
    {
        var (text, buffer) = (new StringBuilder(), new char[8192]);
        while (await reader.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
            // Lines wrap and pages repeat: twice what may be handed in is still read, more is not.
            if (text.Length > 2 * Draft.MaximumLength) throw new Unreadable("File.TooMuchText", Draft.MaximumLength);
        }

        return text.ToString();
    }

    /// <summary>Lines of a page become paragraphs again; a word cut at the end of a line becomes whole.</summary>
    internal static string Unwrap(string pages)
    {
        var paragraphs = BlankLines().Split(Parted(pages.ReplaceLineEndings("\n").Trim()));
        return string.Join("\n\n", paragraphs.Select(p => LineEnd().Replace(CutWord().Replace(p, ""), " ").Trim()).Where(p => p.Length > 0));
    }

    /// <summary>Where paragraphs stand close together, no blank line comes between them.</summary>
    private static string Parted(string page)
    {
        var lines = page.Split('\n');
        var width = lines.Max(line => line.Trim().Length);
        return string.Join('\n', lines.Zip(lines.Skip(1).Append(""), (line, next) => EndsParagraph(line.Trim(), next.Trim(), width) ? $"{line}\n" : line));
    }

    /// <summary>The next line begins a sentence whose first word would have had room on this one; and this one ends a sentence, or is a heading.</summary>
    private static bool EndsParagraph(string line, string next, int width)
    {
        if (line.Length == 0 || next.Length == 0 || char.IsLower(next[0])) return false;
        var hadRoom = line.Length + 1 + next.Split(' ')[0].Length < width * 0.9;
        return hadRoom && (line.Length < width / 2 || ".!?…:”\"".Contains(line[^1], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.None, 1000)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"(?<=\p{L})[-\u00AD]\n(?=\p{Ll})", RegexOptions.None, 1000)]
    private static partial Regex CutWord();

    [GeneratedRegex(@"[ \t]*\n[ \t]*", RegexOptions.None, 1000)]
    private static partial Regex LineEnd();
}
