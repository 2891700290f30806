using System.Collections.Concurrent;
using Learning.Lessons.Markup;

namespace Learning.Courses.Reading;

/// <summary>
/// Everything in a course that a text may link to. Where a text stands is known from course.yml; its anchors when it has been read:
/// until then a link to one is believed, and looked at again at the end.
/// </summary>
internal sealed class CourseLinks
{
    private readonly CourseFolder folder;
    private readonly CourseFile course;
    private readonly Dictionary<string, (string Address, Part Part)> texts;
    private readonly ConcurrentDictionary<string, ReadPage> pages = new(StringComparer.Ordinal);

    /// <param name="last">Of the reading before: where its texts stand is taken over when neither course.yml nor the names of files have changed.</param>
    public CourseLinks(CourseFolder folder, CourseFile course, Part? glossary, CourseLinks? last)
    {
        (this.folder, this.course) = (folder, course);
        texts = last is not null && ReferenceEquals(last.course, course) && last.folder.HasPathsOf(folder) ? last.texts : new(StringComparer.Ordinal);
        if (texts.Count > 0) return;
        foreach (var lesson in course.Lessons) Add(lesson, CourseAddress.OfLesson(course.Id, lesson.Slug));
        foreach (var homework in course.Homework) Add(homework, CourseAddress.OfHomework(course.Id, homework.Slug));
        if (glossary is not null) Add(glossary, CourseAddress.OfGlossary(course.Id));
    }

    public void Publish(PartReading part)
    {
        foreach (var page in part.Pages) pages[page.Path] = page;
    }

    /// <summary>Whether the links of the part would still lead where they led when it was read.</summary>
    public bool Agree(PartReading part) => part.Links.All(l => TextOf(l.Path, l.Language, l.Link) == l.Target);

    /// <param name="page">The text that links.</param>
    /// <param name="used">Takes every link to another text.</param>
    /// <param name="isDraft">Its readers are trainers, who may open other drafts.</param>
    public FindLink From(TextPage page, PartFiles files, ICollection<UsedLink> used, bool isDraft = false) => link =>
    {
        if (link.Path.Length == 0) return OwnAnchor(page, link);
        var from = link.From ?? page.File.Path;
        var path = RelativePath.Resolve(from, link.Path);
        if (TextOf(path, page.Language, link) is not { } target) return FileOf(path!, link, files);
        used.Add(new UsedLink(path, page.Language, link, target));
        return isDraft ? target with { IsDraft = false } : target;
    };

    private void Add(Part part, string address)
    {
        if (part.Folder is { } own) texts[own] = (address, part);
        foreach (var path in course.Translations.Select(part.In).Where(folder.Holds).Append(part.Original)) texts[path] = (address, part);
    }

    private static LinkTarget OwnAnchor(TextPage page, RelativeLink link) =>
        link.Anchor is null ? new LinkTarget("")
        : page.Source.Anchors.Contains(link.Anchor) ? new LinkTarget($"#{link.Anchor}")
        : NoAnchor(link.Anchor, "in this text");

    /// <summary>Null when it is no link to a text.</summary>
    private LinkTarget? TextOf(string? path, string language, RelativeLink link)
    {
        if (path is null) return LinkTarget.None($"'{link.Path}' leads out of the course. Put what it needs into the folder of the course.");
        if (link.IsPicture || !texts.TryGetValue(path, out var text)) return null;
        var page = PageOf(text.Part, language);
        if (link.Anchor is not { } anchor) return new LinkTarget(text.Address) { IsDraft = page is { IsDraft: true } };
        if (page is null) return new LinkTarget($"{text.Address}#{anchor}");
        return page.Anchors.Contains(anchor)
            ? new LinkTarget($"{text.Address}#{anchor}") { Term = page.Terms.GetValueOrDefault(anchor), IsDraft = page.IsDraft }
            : NoAnchor(anchor, $"in '{link.Path}'");
    }

    private ReadPage? PageOf(Part part, string language) => pages.GetValueOrDefault(part.In(language)) ?? pages.GetValueOrDefault(part.Original);

    private static LinkTarget NoAnchor(string anchor, string where) =>
        LinkTarget.None($"There is no heading, term or exercise with the id '{anchor}' {where}. Give the heading an id: ## Words {{#{anchor}}}.");

    private LinkTarget FileOf(string path, RelativeLink link, PartFiles files)
    {
        if (files.Find(path) is not { } file) return LinkTarget.None($"There is no file '{path}' in this course. Names of files distinguish capital letters.");
        if (!CourseFolder.IsAsset(path)) return LinkTarget.None($"'{path}' is not of a kind that can be shown: a lesson or homework of course.yml, a picture, sound, film, table or PDF.");
        if (Captions.AreIn(path)) Captions.Check(path, files);
        var size = link.IsPicture ? file.Size : null;
        return new LinkTarget(CourseAddress.OfFile(course.Id, path, file.Fingerprint), null, size?.Width, size?.Height) { ReadText = () => files.Read(path)?.Text };
    }
}
