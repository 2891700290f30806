using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Learning.Lessons.Markup;

/// <summary>Puts included files in the place of <c>{{include path}}</c>, which stands in a paragraph of its own.</summary>
internal sealed class Includes(FindInclude find, Func<string, Findings, MarkdownDocument> parse, Findings findings)
{
    private const int DeepestLevel = 5;
    private const int MostFiles = 50;

    private readonly List<Include> all = [];

    /// <summary>The texts that were included, each as often as it was.</summary>
    public IEnumerable<string> Texts => all.Select(i => i.Text);

    public void Resolve(MarkdownDocument document) => Resolve(document, []);

    private void Resolve(MarkdownDocument document, IReadOnlyList<Include> outer)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            var hole = paragraph.Inline?.Descendants<HoleInline>().FirstOrDefault(h => h.IncludedPath is not null);
            if (hole is null) continue;
            if (hole.NextSibling is not null || hole.PreviousSibling is not null || hole.Parent != paragraph.Inline)
                findings.Error(hole, "include-place", "{{include …}} stands in a paragraph of its own: leave an empty line before and after it.");
            else if (Read(hole, hole.IncludedPath!, outer) is { } included)
                Put(included, paragraph);
        }
    }

    private MarkdownDocument? Read(HoleInline hole, string path, IReadOnlyList<Include> outer)
    {
        var found = find(path, outer.Count == 0 ? null : outer[^1].Path);
        var fault = found.File is not { } file ? found.Fault
            : outer.Any(o => o.Path == file.Path) ? $"'{file.Path}' includes itself: {string.Join(" → ", outer.Select(o => o.Path).Append(file.Path))}."
            : outer.Count == DeepestLevel ? $"Files include one another more than {DeepestLevel} levels deep."
            : all.Count == MostFiles ? $"A text includes at most {MostFiles} files."
            : null;
        if (found.File is not { } include || fault is not null)
        {
            findings.Error(hole, "include-broken", fault ?? "There is nothing to include.");
            return null;
        }

        all.Add(include);
        var document = parse(include.Text, findings);
        document.SetData(typeof(Include), include);
        Refuse(document);
        Resolve(document, [.. outer, include]);
        return document;
    }

    /// <summary>What is numbered or collected for a whole text cannot come from two.</summary>
    private void Refuse(MarkdownDocument document)
    {
        foreach (var surplus in document.Where(b => b is FootnoteGroup or YamlFrontMatterBlock).ToList())
        {
            if (surplus is FootnoteGroup notes) findings.Error(notes.Count > 0 ? notes[0] : notes, "include-footnote", "An included file cannot hold footnotes. Write them in the text that includes it.");
            document.Remove(surplus);
        }
    }

    private static void Put(MarkdownDocument included, ParagraphBlock place)
    {
        var (parent, at) = (place.Parent!, place.Parent!.IndexOf(place));
        parent.RemoveAt(at);
        foreach (var block in included.ToList())
        {
            // The innermost file wins: what an included file includes knows its own already.
            if (block.GetData(typeof(Include)) is null) block.SetData(typeof(Include), included.GetData(typeof(Include))!);
            included.Remove(block);
            parent.Insert(at++, block);
        }
    }
}
