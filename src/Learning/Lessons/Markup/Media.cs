using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>
/// Sound and film: <c>![Words](talk.mp4){captions=talk.vtt transcript=talk-words poster=talk.jpg}</c> in a paragraph of its own.
/// Film has captions, sound has a transcript: a <c>::: transcript</c> on the same page (WCAG 2.2, 1.2.1 to 1.2.3).
/// </summary>
internal sealed record Media(bool IsFilm, string? Captions, string? Transcript, string? Poster)
{
    private static readonly string[] FilmKeys = ["captions", "transcript", "poster"];
    private static readonly string[] SoundKeys = ["transcript"];

    public static Media? Of(LinkInline link) => link.GetData(typeof(Media)) as Media;

    /// <summary>Reads the attributes of sound and film into typed ones, before all others are refused.</summary>
    public static void Take(Pieces pieces, Findings findings)
    {
        var transcripts = pieces.Containers.Where(c => c.Info == "transcript").Select(c => c.TryGetAttributes()?.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var link in pieces.Links.Where(l => l.IsImage && KindOf(l.Url) is not null))
        {
            var isFilm = KindOf(link.Url)!.Value;
            var given = Read(link, isFilm ? FilmKeys : SoundKeys, findings);
            var media = new Media(isFilm, given.GetValueOrDefault("captions"), given.GetValueOrDefault("transcript"), given.GetValueOrDefault("poster"));
            media.Check(link, transcripts, findings);
            link.SetData(typeof(Media), media);
            link.SetAttributes(new HtmlAttributes());
        }
    }

    /// <summary>Finds the files, and puts a player in the place of the paragraph.</summary>
    public static void Place(Pieces pieces, FindLink find, Findings findings)
    {
        foreach (var link in pieces.Links)
        {
            if (Of(link) is not { } media) continue;
            var from = Include.Holding(link)?.Path;
            var file = Find(link.Url!, isPicture: media.IsFilm);
            var player = new MediaBlock(media, Headings.TextOf(link), file, media.Captions is { } captions ? Find(captions, isPicture: false) : null, media.Poster is { } poster ? Find(poster, isPicture: true) : null);
            link.Url = null;
            if (link is { PreviousSibling: null, NextSibling: null, Parent: { ParentBlock: ParagraphBlock paragraph } } && file.Address is not null) RawHtml.Replace(paragraph, player);
            else if (file.Address is not null) findings.Error(link, "media-place", "Sound and film stand in a paragraph of their own: leave an empty line before and after.");

            LinkTarget Find(string url, bool isPicture)
            {
                var target = LinkScheme.Of(url) is not null || LinkScheme.IsRooted(url)
                    ? LinkTarget.None($"'{url}' is not a file of this course. Put it beside the text; nothing is loaded from other sites.")
                    : find(RelativeLink.Of(url, isPicture) with { From = from });
                if (target.Address is null) findings.Error(link, "media-missing", target.Fault ?? $"'{url}' is missing.");
                return target;
            }
        }
    }

    private static bool? KindOf(string? url) =>
        url is null ? null
        : url.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) ? true
        : url.EndsWith(".mp3", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    private static ImmutableDictionary<string, string> Read(LinkInline link, string[] keys, Findings findings)
    {
        var given = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var attributes = link.TryGetAttributes();
        if (attributes?.Id is not null || attributes?.Classes is { Count: > 0 }) findings.Error(link, "attributes", "Sound and film take no id and no class. Remove it from the braces.");
        foreach (var (key, value) in attributes?.Properties ?? [])
        {
            if (!keys.Contains(key, StringComparer.Ordinal)) findings.Error(link, "option-unknown", $"'{key}' is not known here. There are: {string.Join(", ", keys)}.");
            else if (string.IsNullOrWhiteSpace(value)) findings.Error(link, "value-empty", $"'{key}' is empty.");
            else given[key] = value;
        }

        return given.ToImmutable();
    }

    private void Check(LinkInline link, HashSet<string?> transcripts, Findings findings)
    {
        if (Headings.TextOf(link).Length == 0) findings.Error(link, "picture-alternative", "This has no name. Say in the square brackets what it is: ![…](…).");
        if (IsFilm && Captions is null) findings.Error(link, "media-captions", "This film has no captions. Write them as WebVTT and name the file: {captions=film.vtt}.");
        if (Captions is not null && !Captions.EndsWith(".vtt", StringComparison.Ordinal)) findings.Error(link, "media-captions", $"'{Captions}' is no WebVTT: captions are a file that ends in .vtt.");
        if (Transcript is not null && !transcripts.Contains(Transcript)) findings.Error(link, "media-transcript", $"There is no ::: transcript {{#{Transcript}}} in this text. Write it, or correct the id.");
        if (Transcript is not null) return;
        const string Advice = "Write its words in ::: transcript {#words} on this page and name it: {transcript=words}.";
        if (IsFilm) findings.Warning(link, "media-transcript", $"This film has no transcript. {Advice}");
        else findings.Error(link, "media-transcript", $"This sound has no transcript. {Advice}");
    }
}

/// <summary>A player in the place of a paragraph.</summary>
internal sealed class MediaBlock(Media media, string name, LinkTarget file, LinkTarget? captions, LinkTarget? poster) : LeafBlock(parser: null)
{
    public Media Media => media;

    public string Name => name;

    public LinkTarget File => file;

    public LinkTarget? Captions => captions;

    public LinkTarget? Poster => poster;
}
