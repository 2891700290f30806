using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Learning.Web.Http;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>The program's own words in both languages, looked for where they do not belong.</summary>
public static partial class Vocabulary
{
    /// <summary>Where people's words stand, or words of a course, which say their language themselves.</summary>
    private const string Theirs = "script, style, [lang]:not(html), textarea, pre, q, option, .sheet > .paragraph > p, .text, .letter, .site-name, time, cite";

    private static readonly string[] Spoken = ["aria-label", "title", "placeholder", "alt", "content"];
    private static readonly IReadOnlyDictionary<string, string> Polish = Words(CultureInfo.InvariantCulture);
    private static readonly IReadOnlyDictionary<string, string> English = Words(Speech.En);
    private static readonly IReadOnlyList<Regex> PolishOnly = Phrases(Polish, English);
    private static readonly IReadOnlyList<Regex> EnglishOnly = Phrases(English, Polish);

    public static IEnumerable<string> KeysIn(Visit visit)
    {
        var document = new HtmlParser().ParseDocument(visit.Html);
        return TextsOf(document, "script, style").Concat(document.All.SelectMany(e => e.Attributes).Select(a => a.Value))
            .SelectMany(text => Dotted().Matches(text)).Select(m => m.Value).Where(Polish.ContainsKey)
            .Concat(TextsOf(document, "script, style").SelectMany(text => Hole().Matches(text)).Select(m => m.Value))
            .Distinct(StringComparer.Ordinal).Select(key => $"says \"{key}\"");
    }

    public static IEnumerable<string> ForeignWordsIn(Visit visit)
    {
        var document = new HtmlParser().ParseDocument(visit.Html);
        var texts = TextsOf(document, Theirs).Select(Speech.Line).ToList();
        return (visit.Language == "pl" ? EnglishOnly : PolishOnly)
            .SelectMany(phrase => texts.Where(text => phrase.IsMatch(text)).Select(text => $"says \"{text}\", as in {phrase}"))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> TextsOf(AngleSharp.Html.Dom.IHtmlDocument document, string without)
    {
        foreach (var element in document.All.Where(e => e.Closest(without) is null))
        {
            foreach (var text in element.ChildNodes.OfType<IText>().Where(t => !string.IsNullOrWhiteSpace(t.Data))) yield return text.Data;
            foreach (var name in Spoken)
                if (element.GetAttribute(name) is { Length: > 0 } said)
                    yield return said;
        }
    }

    /// <summary>What only this language says, by key: the fixed parts of each value that have two words at least, or one long one.</summary>
    private static List<Regex> Phrases(IReadOnlyDictionary<string, string> said, IReadOnlyDictionary<string, string> elsewhere)
    {
        var others = string.Join('\n', elsewhere.Values.Select(Speech.Line));
        return [.. said.Values
            .SelectMany(value => Hole().Split(value)).Select(part => Speech.Line(part).Trim(' ', '.', ',', ':', ';', '·', '–', '(', ')'))
            .Where(part => part.Length >= 8 && !others.Contains(part, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Select(part => new Regex($@"(?<!\w){Regex.Escape(part)}(?!\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))];
    }

    private static Dictionary<string, string> Words(CultureInfo culture) => new[] { new ResourceManager("Learning.Web.Words", typeof(PageWords).Assembly), Learning.Words.OfSchool }
        .SelectMany(words => words.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>())
        .DistinctBy(entry => entry.Key)
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    /// <summary>What may be a key of the resources. The name of a value in JSON is read by a script, not by people.</summary>
    [GeneratedRegex(@"\w+(\.\w+)+\b(?!"":)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
