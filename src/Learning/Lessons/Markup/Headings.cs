using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Gives every heading an id: the one written by the author, otherwise a slug of its words.</summary>
internal static class Headings
{
    /// <summary>Ids of the pages around a text.</summary>
    internal static readonly string[] Reserved = ["main", "toc-title", "objectives", "lesson-progress", "lesson-notes", "search-title", "elsewhere", "essay", "grade", "handed-in", "rubric", "save", "shown", "words"];

    public static ImmutableArray<Heading> Read(Pieces pieces, Findings findings, ISet<string> anchors)
    {
        var all = pieces.Headings;
        foreach (var heading in all.Where(h => h.GetAttributes().Id is not null)) Claim(heading, findings, anchors);
        CheckLevels(all, findings);
        var contents = ImmutableArray.CreateBuilder<Heading>();
        foreach (var heading in all)
        {
            var (text, attributes) = (TextOf(heading.Inline), heading.GetAttributes());
            if (heading.Inline?.Descendants<HoleInline>().Any() == true) findings.Error(heading, "hole-in-heading", "A heading cannot hold {{…}}: headings also stand in the table of contents.");
            if (text.Length == 0) findings.Error(heading, "heading-empty", "This heading has no words.");
            attributes.Id ??= Free(Slug.Of(text) is { Length: > 0 } slug ? slug : "section", anchors);
            if (heading.Level is 2 or 3) contents.Add(new Heading(heading.Level, attributes.Id, text));
        }

        NameTerms(pieces, anchors);
        return contents.ToImmutable();
    }

    /// <summary>A term of a definition list can be linked to as well; those of a deck of cards cannot.</summary>
    private static void NameTerms(Pieces pieces, ISet<string> anchors)
    {
        foreach (var term in pieces.Definitions.SelectMany(d => d.OfType<DefinitionTerm>()).Where(t => t.Parent?.Parent?.Parent is not CustomContainer))
            if (Slug.Of(TextOf(term.Inline)) is { Length: > 0 } slug)
                term.SetAttributes(new HtmlAttributes { Id = Free(slug, anchors) });
    }

    public static string TextOf(ContainerInline? line)
    {
        if (line?.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.AsSpan().Trim().ToString();
        return line is null ? "" : Append(new StringBuilder(), line).ToString().Trim();
    }

    private static StringBuilder Append(StringBuilder text, ContainerInline line)
    {
        foreach (var inline in line)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AbbreviationInline abbreviation => text.Append(abbreviation.Abbreviation.Label),
                LineBreakInline => text.Append(' '),
                ContainerInline inner => Append(text, inner),
                _ => text,
            };
        }

        return text;
    }

    private static void Claim(HeadingBlock heading, Findings findings, ISet<string> anchors)
    {
        var attributes = heading.GetAttributes();
        if (!Identifier.IsValid(attributes.Id!))
        {
            findings.Error(heading, "id-invalid", $"The id '{attributes.Id}' is not usable: {Identifier.Rule}");
            attributes.Id = null;
        }
        else if (Reserved.Contains(attributes.Id, StringComparer.Ordinal) || !anchors.Add(attributes.Id!))
        {
            findings.Error(heading, "id-duplicate", $"The id '{attributes.Id}' is already used on this page. Choose another.");
            attributes.Id = null;
        }
    }

    private static void CheckLevels(List<HeadingBlock> headings, Findings findings)
    {
        var above = 1;
        foreach (var heading in headings)
        {
            if (heading.Level == 1) findings.Error(heading, "heading-level-1", "The title in the front matter is the only heading of level 1. Begin with ##.");
            else if (heading.Level > above + 1) findings.Warning(heading, "heading-skipped", $"This heading is of level {heading.Level}, the one above it of level {above}. Use {new string('#', above + 1)}.");
            above = heading.Level;
        }
    }

    private static string Free(string slug, ISet<string> anchors)
    {
        var (id, number) = (slug, 1);
        while (Reserved.Contains(id, StringComparer.Ordinal) || !anchors.Add(id)) id = $"{slug}-{++number}";
        return id;
    }
}
