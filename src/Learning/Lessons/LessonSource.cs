using System.Collections.Immutable;
using Learning.Lessons.Exercises;
using Learning.Lessons.Markup;
using Learning.Lessons.Markup.Html;
using Markdig;
using Markdig.Syntax;

namespace Learning.Lessons;

/// <summary>A text of a course in one language, parsed and checked by itself. Its links wait until the whole course is known.</summary>
internal sealed class LessonSource
{
    private readonly MarkdownDocument document;
    private readonly Pieces pieces;
    private readonly ImmutableArray<Container> containers;

    private LessonSource(string markdown, string language, FindInclude find)
    {
        Language = language;
        document = ReadDocument(markdown, Findings);
        pieces = Pieces.Of(document);
        if (pieces.Holes.Exists(hole => hole.IncludedPath is not null))
        {
            var includes = new Includes(find, ReadDocument, Findings);
            includes.Resolve(document);
            (Included, pieces) = ([.. includes.Texts], Pieces.Of(document));
        }

        Media.Take(pieces, Findings);
        if (RawHtml.Disarm(pieces, Findings)) pieces = Pieces.Of(document);
        Attributes.Take(pieces, Findings);
        Checks.Run(pieces, markdown, Findings);
        TypesetText.Apply(pieces, language);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        containers = Containers.Find(pieces, language, Findings, anchors);
        if (containers.Any(c => c.Type.Rearranges)) pieces = Pieces.Of(document);
        Contents = Headings.Read(pieces, Findings, anchors);
        Anchors = anchors;
        Terms = Markup.Terms.DefinedIn(pieces, language);
    }

    public string Language { get; }

    public Findings Findings { get; } = new();

    public ImmutableArray<Heading> Contents { get; }

    /// <summary>Ids that a link may lead to.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Terms that this text defines, by anchor.</summary>
    public ImmutableDictionary<string, Term> Terms { get; }

    /// <summary>Ids of exercises and the lines, from 1, on which they begin.</summary>
    public IEnumerable<(string Id, int Line)> ExerciseIds => containers.Select(c => (c.Id, c.Block.Line + 1));

    /// <summary>The first place that wants the reader's deadline.</summary>
    public MarkdownObject? AsksForDueAt => document.Descendants<HoleInline>().FirstOrDefault(h => h.IsDue);

    /// <summary>Texts of files that this one includes.</summary>
    public ImmutableArray<string> Included { get; } = [];

    /// <param name="find">Finds files to include; a text that stands alone has none.</param>
    public static LessonSource Parse(string markdown, string language, FindInclude? find = null) => new(markdown, language, find ?? NothingToInclude);

    /// <summary>Once: rendering consumes the parsed text.</summary>
    /// <param name="asks">Whether its exercises can be answered where it stands.</param>
    /// <param name="hasPlaces">Whether its blocks get anchors, so that a reader can come back to one.</param>
    public LessonRendering Render(FindLink find, bool asks = true, bool hasPlaces = false)
    {
        ImmutableArray<string> blocks = hasPlaces ? Blocks.Name(document) : [];
        var html = new LessonHtml(Language);
        Links.Resolve(pieces, find, Findings);
        Media.Place(pieces, find, Findings);
        var terms = Markup.Terms.LinkedFrom(pieces);
        var exercises = Containers.Read(containers, pieces, find, asks, html);
        return new LessonRendering(html.ProseOf(document) with { Terms = terms }, exercises) { Blocks = blocks };
    }

    private static FoundInclude NothingToInclude(string path, string? from) => new(null, "This text stands alone and can include nothing.");

    private static MarkdownDocument ReadDocument(string markdown, Findings findings)
    {
        if (!NestingGuard.Allows(markdown, NestingGuard.ForCourses)) return TooDeep(findings);
        try
        {
            return Markdown.Parse(markdown, LessonMarkdown.Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on depth.
            return TooDeep(findings);
        }
    }

    private static MarkdownDocument TooDeep(Findings findings)
    {
        findings.Error(1, 1, "too-deep", "Quotes, lists, brackets or emphasis are nested too deeply to be read, so nothing of this text can be shown. Look for a line of many such signs and take them apart. A table of more than some five thousand cells counts, too: cut it into several.");
        return new MarkdownDocument();
    }
}

internal sealed record LessonRendering(Prose Prose, ImmutableArray<ReadExercise> Exercises)
{
    /// <summary>Places of the text in its order, for those who come back to it.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];
}
