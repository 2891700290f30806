using System.Collections.Immutable;
using Learning.Lessons.Markup;

namespace Learning.Courses.Reading;

/// <summary>Everything in a course that a text may link to: other texts with their anchors, and files.</summary>
internal sealed class CourseLinks(CourseFolder folder, string courseId)
{
    private readonly Dictionary<string, (string Address, IReadOnlyList<TextPage> Pages)> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Files that no text has asked for, once all are rendered.</summary>
    public IEnumerable<string> Unused => folder.Paths.Where(path => CourseFolder.IsAsset(path) && !_used.Contains(path));

    /// <param name="folderOf">The folder that is the text's own, if it has one: a link to it is a link to the text.</param>
    public void Add(string? folderOf, string address, TextPage original, IEnumerable<TextPage> translations)
    {
        var pages = ImmutableArray.Create(original).AddRange(translations);
        foreach (var page in pages) _texts[page.File.Path] = (address, pages);
        if (folderOf is not null) _texts[folderOf] = (address, pages);
    }

    /// <param name="page">The text that links.</param>
    public FindLink From(TextPage page) => link =>
    {
        var (from, language) = (page.File.Path, page.Language);
        if (Normalize(from, link.Path) is not { } path) return LinkTarget.None($"'{link.Path}' leads out of the course.");
        if (link.Path.Length == 0) return Anchor("", [page], link, language);
        if (_texts.TryGetValue(path, out var text) && !link.IsPicture) return Anchor(text.Address, text.Pages, link, language);
        return File(path, link);
    };

    private static LinkTarget Anchor(string address, IReadOnlyList<TextPage> pages, RelativeLink link, string language)
    {
        if (link.Anchor is not { } anchor) return new LinkTarget(address);
        var page = pages.FirstOrDefault(p => p.Language == language) ?? (pages.Count > 0 ? pages[0] : null);
        return page?.Source.Anchors.Contains(anchor) == true
            ? new LinkTarget($"{address}#{anchor}") { Term = address.Length == 0 ? null : page.Source.Terms.GetValueOrDefault(anchor) }
            : LinkTarget.None($"There is no heading or exercise with the id '{anchor}' {(address.Length == 0 ? "in this text" : $"in '{link.Path}'")}. Give the heading an id: ## Words {{#{anchor}}}.");
    }

    private LinkTarget File(string path, RelativeLink link)
    {
        if (!folder.Holds(path)) return LinkTarget.None($"There is no file '{path}' in this course. Names of files distinguish capital letters.");
        if (!CourseFolder.IsAsset(path)) return LinkTarget.None($"'{path}' is not of a kind that can be shown: a lesson or homework of course.yml, a picture, sound, film, table or PDF.");
        _used.Add(path);
        var size = link.IsPicture ? ImageSize.Of(folder.PhysicalPath(path)) : null;
        return new LinkTarget(CourseAddress.OfFile(courseId, path), null, size?.Width, size?.Height);
    }

    /// <summary>A path relative to the course; null when it leaves it.</summary>
    /// <param name="from">The file that links.</param>
    private static string? Normalize(string from, string link)
    {
        var segments = new Stack<string>(from.Split('/')[..^1]);
        foreach (var segment in Uri.UnescapeDataString(link).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Push(segment);
            else if (!segments.TryPop(out _)) return null;
        }

        return string.Join('/', segments.Reverse());
    }
}
