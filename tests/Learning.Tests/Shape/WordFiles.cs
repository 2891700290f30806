using System.Xml.Linq;

namespace Learning.Tests.Shape;

/// <summary>The words of a project in one language, key by key.</summary>
internal static class WordFiles
{
    public static ILookup<string, string> Of(string project, string language) =>
        XDocument.Load(Path.Combine(SourceFiles.Root, project, language == "pl" ? "Words.resx" : $"Words.{language}.resx"))
            .Root!.Elements("data").ToLookup(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>The keys that code of a project can look up: pages see their own words and those of the school.</summary>
    public static IReadOnlySet<string> KeysFor(string project) =>
        Of("src/Learning", "pl").Concat(project == "src/Learning" ? [] : Of(project, "pl")).Select(words => words.Key).ToHashSet(StringComparer.Ordinal);
}
