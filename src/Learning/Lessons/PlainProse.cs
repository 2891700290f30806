using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Learning.Lessons;

/// <summary>A part of a text under one heading, or one term of a glossary with its definition, as plain words.</summary>
/// <param name="Anchor">Where it stands in the page; null before the first heading.</param>
public sealed record PlainSection(string? Anchor, string Title, string Text);

/// <summary>The words of a rendered text: no markup, no drawings, nothing of exercises.</summary>
public static partial class PlainProse
{
    private static readonly string[] Inline = ["a", "abbr", "b", "code", "em", "i", "ins", "del", "mark", "q", "span", "strong", "sub", "sup"];

    /// <param name="prose">Markup that this program wrote itself.</param>
    /// <param name="revealed">With what is folded away until its reader asks for it.</param>
    public static ImmutableArray<PlainSection> Sections(Prose prose, bool revealed = false)
    {
        var reading = new Reading(revealed);
        foreach (var part in prose.Parts.OfType<ProsePart.Html>()) reading.Take(part.Markup);
        return reading.Finish();
    }

    /// <summary>Everything that can be read and quoted, in one piece.</summary>
    public static string Whole(Prose prose) => string.Join('\n', Sections(prose, revealed: true).SelectMany(s => new[] { s.Title, s.Text }).Where(t => t.Length > 0));

    [GeneratedRegex(@"<(?<end>/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>[^>]*)>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bid=""(?<id>[^""]+)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Id();

    private sealed class Reading(bool revealed)
    {
        private readonly ImmutableArray<PlainSection>.Builder sections = ImmutableArray.CreateBuilder<PlainSection>();
        private readonly StringBuilder title = new();
        private readonly StringBuilder text = new();
        private string? anchor;
        private string? naming;
        private string? skipping;
        private int skippedInside;
        private bool isRevealOpen;

        public void Take(string markup)
        {
            var at = 0;
            foreach (Match tag in Tag().Matches(markup))
            {
                Words(markup.AsSpan(at, tag.Index - at));
                at = tag.Index + tag.Length;
                Meet(tag.Groups["name"].Value, tag.Groups["end"].Length > 0, tag.Groups["attributes"].Value);
            }

            Words(markup.AsSpan(at));
        }

        public ImmutableArray<PlainSection> Finish()
        {
            Close();
            return sections.ToImmutable();
        }

        private void Meet(string name, bool ends, string attributes)
        {
            if (skipping is not null)
            {
                if (name == skipping) skippedInside += ends ? -1 : 1;
                if (skippedInside == 0) skipping = null;
                return;
            }

            if (!ends && name == "svg") Skip(name);
            else if (!ends && name is "h2" or "h3" or "h4" or "h5" or "h6" or "dt") Begin(name, attributes);
            else if (ends && name == naming) naming = null;
            else if (name == "details") isRevealOpen = !ends && !revealed && attributes.Contains("class=\"reveal\"", StringComparison.Ordinal);
            else if (ends && name == "summary" && isRevealOpen) Skip("details");
            if (!Inline.Contains(name, StringComparer.Ordinal)) Break();
        }

        private void Skip(string name) => (skipping, skippedInside) = (name, 1);

        private void Begin(string name, string attributes)
        {
            Close();
            (naming, anchor) = (name, Id().Match(attributes) is { Success: true } id ? id.Groups["id"].Value : null);
        }

        private void Close()
        {
            var (name, words) = (title.ToString().Trim(), text.ToString().Trim());
            if (name.Length + words.Length > 0) sections.Add(new PlainSection(anchor, name, words));
            title.Clear();
            text.Clear();
        }

        private void Words(ReadOnlySpan<char> words)
        {
            if (skipping is not null || words.IsEmpty) return;
            (naming is null ? text : title).Append(WebUtility.HtmlDecode(words.ToString()));
        }

        private void Break()
        {
            if (naming is null && text.Length > 0 && text[^1] != '\n') text.Append('\n');
        }
    }
}
