using System.Diagnostics;
using System.Text.Json;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>The Nu HTML checker of the W3C; tests/run installs it into artifacts/html.</summary>
public static class HtmlChecker
{
    private static readonly string Jar = Path.Combine(RepositoryFolders.Root, "artifacts", "html", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <param name="pages">The text of each page by a name that can be a file's.</param>
    /// <returns>What the checker says, with the name of the page; empty when all are valid.</returns>
    public static async Task<IReadOnlyList<string>> Check(IEnumerable<KeyValuePair<string, string>> pages)
    {
        File.Exists(Jar).ShouldBeTrue("The HTML checker is not there: tests/run installs it.");
        var folder = Directory.CreateTempSubdirectory("learning-html-");
        try
        {
            foreach (var (name, html) in pages) await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.html"), html);
            using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", Jar, "--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect", folder.FullName]) { RedirectStandardOutput = true })!;
            var said = await checker.StandardOutput.ReadToEndAsync();
            await checker.WaitForExitAsync();
            checker.ExitCode.ShouldBe(0, said);
            using var answer = JsonDocument.Parse(said);
            return [.. answer.RootElement.GetProperty("messages").EnumerateArray().Where(IsFault).Select(Spoken)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>An error or a warning; what the framework writes, as slashes at the end of fields, is mentioned too.</summary>
    private static bool IsFault(JsonElement message) => message.GetProperty("type").ValueEquals("error") || message.TryGetProperty("subType", out _);

    private static string Spoken(JsonElement message)
    {
        string Value(string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
        return $"{Path.GetFileNameWithoutExtension(Value("url"))}:{Value("lastLine")} {Value("type")} {Value("message")} {Value("extract").ReplaceLineEndings(" ")}";
    }
}
