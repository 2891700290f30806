using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Learning.Lessons.Markup.Html;

/// <summary>Writes the pieces of a prepared text as HTML, and the whole of it cut where holes are. What has no renderer here cannot be written.</summary>
internal sealed class LessonHtml : HtmlRenderer
{
    /// <summary>As much as one piece of a builder holds: what is cut and taken out then leaves the room to the next.</summary>
    private const int Ample = 8000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ImmutableArray<ProsePart>.Builder parts = ImmutableArray.CreateBuilder<ProsePart>();
    private readonly StringWriter markup;

    public LessonHtml(string language)
        : this(language, new StringWriter(new StringBuilder(Ample), CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
    }

    private LessonHtml(string language, StringWriter markup)
        : base(markup)
    {
        this.markup = markup;
        Culture = CultureInfo.GetCultureInfo(language);
        ObjectRenderers.Clear();
        // The first that fits writes: the narrower before the wider.
        ObjectRenderers.AddRange([
            new NothingHtml(), new AlertHtml(), new ColonsHtml(), new HoleHtml(), new ExercisePlaceHtml(), new MarkupHtml(), new MediaHtml(),
            new TaskHtml(), new LinkHtml(), new TableHtml(), new FootnoteLinkHtml(), new FootnotesHtml(),
            new HtmlDefinitionListRenderer(), new HtmlFigureRenderer(), new HtmlFigureCaptionRenderer(), new HtmlAbbreviationRenderer(),
            new ParagraphRenderer(), new HeadingRenderer(), new ListRenderer(), new QuoteBlockRenderer(), new CodeBlockRenderer(), new ThematicBreakRenderer(),
            new LiteralInlineRenderer(), new EmphasisInlineRenderer(), new LineBreakInlineRenderer(), new CodeInlineRenderer(),
            new HtmlEntityInlineRenderer(), new AutolinkInlineRenderer(), new DelimiterInlineRenderer(),
        ]);
    }

    public CultureInfo Culture { get; }

    public Prose ProseOf(MarkdownDocument document)
    {
        Render(document);
        Cut();
        var prose = new Prose(parts.ToImmutable());
        TakeOut();
        return prose;
    }

    /// <summary>The words of one line of text, without a paragraph around them; holes stay as they were typed.</summary>
    public string LineOf(LeafBlock line)
    {
        WriteLeafInline(line);
        return TakeOut();
    }

    /// <summary>Blocks as HTML by themselves.</summary>
    public string MarkupOf(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
        return TakeOut();
    }

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>One of the school's own words in the language of a text, or in English where the school has none in it.</summary>
    public static string WordIn(string language, string key, params object[] arguments) => new Words(Words.OfSchool).In(CultureInfo.GetCultureInfo(language == "pl" ? language : "en"), key, arguments);

    public void Punch(ProsePart hole)
    {
        Cut();
        parts.Add(hole);
    }

    public string Word(string key) => WordIn(Culture.TwoLetterISOLanguageName, key);

    /// <summary>What was written, and a clean sheet.</summary>
    private string TakeOut()
    {
        var text = markup.ToString().Trim();
        parts.Clear();
        Reset();
        return text;
    }

    private void Cut()
    {
        if (markup.GetStringBuilder() is not { Length: > 0 } text) return;
        parts.Add(new ProsePart.Html(text.ToString()));
        text.Clear();
    }
}
