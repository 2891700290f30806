using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Learning.Benchmarks.Load;

/// <summary>A copy of the program as operators run it, in a folder of its own.</summary>
internal sealed class PublishedProgram(string folder)
{
    public string Folder { get; } = folder;

    /// <param name="published">A folder that holds the published program; null to publish it now.</param>
    public static PublishedProgram In(string folder, string? published)
    {
        if (published is null) Publish(folder);
        else Copy(published, folder);
        return new PublishedProgram(folder);
    }

    /// <summary>Lets the program serve a static file as it serves its own.</summary>
    public void AddStaticFile(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Folder, "wwwroot", name), content);
        var manifest = Path.Combine(Folder, "Learning.Web.staticwebassets.endpoints.json");
        var json = JsonNode.Parse(File.ReadAllText(manifest))!;
        json["Endpoints"]!.AsArray().Add(new JsonObject
        {
            ["Route"] = name,
            ["AssetFile"] = name,
            ["Selectors"] = new JsonArray(),
            ["ResponseHeaders"] = new JsonArray(
                Header("Content-Length", content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Header("Content-Type", "text/html"), Header("ETag", "\"load\""), Header("Cache-Control", "no-cache"), Header("Last-Modified", "Sat, 01 Jan 2000 00:00:00 GMT")),
            ["EndpointProperties"] = new JsonArray(),
        });
        File.WriteAllText(manifest, json.ToJsonString());
    }

    private static JsonObject Header(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private static void Publish(string folder)
    {
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(Repository.Folder, "src", "Learning.Web"), "-c", "Release", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet", "--nologo"]);
        publish.WaitForExit();
        if (publish.ExitCode != 0) throw new InvalidOperationException("The program could not be published.");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
