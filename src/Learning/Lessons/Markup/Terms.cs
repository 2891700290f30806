using System.Collections.Immutable;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Learning.Lessons.Markup;

/// <summary>The definition lists of a text as terms that other texts may link to.</summary>
internal static class Terms
{
    /// <summary>By anchor. The anchors are those that <see cref="Headings"/> gave.</summary>
    public static ImmutableDictionary<string, Term> DefinedIn(Pieces pieces, string language)
    {
        var terms = ImmutableDictionary.CreateBuilder<string, Term>(StringComparer.Ordinal);
        foreach (var item in pieces.Definitions)
        {
            var definition = Headings.TextOf(item.OfType<ParagraphBlock>().FirstOrDefault()?.Inline);
            foreach (var term in item.OfType<DefinitionTerm>())
                if (term.TryGetAttributes()?.Id is { } id && definition.Length > 0)
                    terms[id] = new Term(id, Headings.TextOf(term.Inline), definition, language);
        }

        return terms.ToImmutable();
    }

    /// <summary>Terms that the text links to, once its links are resolved.</summary>
    public static ImmutableArray<Term> LinkedFrom(Pieces pieces) =>
        [.. pieces.Links.Select(l => (l.GetData(typeof(LinkTarget)) as LinkTarget)?.Term).OfType<Term>().DistinctBy(t => t.Id)];
}
