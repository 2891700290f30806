using System.Text;
using System.Text.RegularExpressions;

namespace Learning.Tests.Shape;

/// <summary>Every word in both languages, and every word that is asked for.</summary>
public sealed partial class WordTests
{
    public static TheoryData<string> Projects => ["src/Learning", "src/Learning.Web"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_key_is_in_both_languages_once(string project)
    {
        var (polish, english) = (WordFiles.Of(project, "pl"), WordFiles.Of(project, "en"));

        polish.Select(words => words.Key).Except(english.Select(words => words.Key), StringComparer.Ordinal).ShouldBeEmpty("English lacks them");
        english.Select(words => words.Key).Except(polish.Select(words => words.Key), StringComparer.Ordinal).ShouldBeEmpty("Polish lacks them");
        polish.Concat(english).Where(words => words.Count() > 1).Select(words => words.Key).ShouldBeEmpty("they are there twice");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Both_languages_fill_the_same_places(string project)
    {
        var english = WordFiles.Of(project, "en");

        WordFiles.Of(project, "pl").Where(polish => english.Contains(polish.Key) && !Places(polish.First()).SetEquals(Places(english[polish.Key].First())))
            .Select(polish => $"{polish.Key}: „{polish.First()}”, “{english[polish.Key].First()}”")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_words_are_blank_or_badly_braced(string project) =>
        WordFiles.Of(project, "pl").Concat(WordFiles.Of(project, "en")).SelectMany(words => words, (words, text) => (words.Key, text))
            .Where(words => string.IsNullOrWhiteSpace(words.text) || !IsFormat(words.text))
            .Select(words => words.Key)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_number_has_all_of_its_forms(string project)
    {
        var keys = WordFiles.KeysFor(project);

        keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".few", StringComparison.Ordinal) || key.EndsWith(".many", StringComparison.Ordinal))
            .Select(key => key[..key.LastIndexOf('.')]).Distinct(StringComparer.Ordinal)
            .SelectMany(noun => new[] { $"{noun}.one", $"{noun}.few", $"{noun}.many" })
            .Except(keys, StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_word_that_is_asked_for_exists(string project)
    {
        var keys = WordFiles.KeysFor(project);
        var asked = SourceFiles.In(project, ".cs", ".cshtml").SelectMany(file => AskedFor(SourceFiles.WithoutComments(file.Text)), (file, key) => (file.Path, Key: key)).ToList();

        asked.Count.ShouldBeGreaterThan(20);
        asked.Where(word => !keys.Any(key => Matches(word.Key, key))).Select(word => $"{word.Path}: {word.Key}").Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_asked_for_is_seen() =>
        AskedFor("""W["A.B"] words["C", n] W[yes ? "D" : "E"] W[$"F.{x}"] W.Count("G", 3) words.Count(culture, $"H.{x}", 3) new Refusal("I", 1) words.In(culture, "J.K") Word("L")""")
            .ShouldBe(["A.B", "C", "D", "E", "F.*", "G.one", "H.*.one", "Refusal.I", "J.K", "L"], ignoreOrder: true);

    private static IEnumerable<string> AskedFor(string code) =>
        [
            .. Lookup().Matches(code).SelectMany(Literals),
            .. Count().Matches(code).SelectMany(Literals).Select(noun => $"{noun}.one"),
            .. Refusal().Matches(code).SelectMany(Literals).Select(rule => $"Refusal.{rule}"),
        ];

    /// <summary>What an expression can be; holes of an interpolated one as stars.</summary>
    private static IEnumerable<string> Literals(Match expression) =>
        Literal().Matches(expression.Groups["key"].Value).Select(literal => Hole().Replace(literal.Groups["text"].Value, "*"));

    private static bool Matches(string pattern, string key) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, key, ignoreCase: false);

    private static HashSet<string> Places(string words) => [.. Place().Matches(words).Select(place => place.Groups["number"].Value)];

    private static bool IsFormat(string words)
    {
        try
        {
            CompositeFormat.Parse(words);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"(?:\b(?:W|[Ww]ords|_words)\[|\bWord\(|\b\w*[Ww]ords\.(?:In|Find)\([^,()]+(?:\([^()]*\))?,)(?<key>[^\],]*?)[\],)]", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Lookup();

    [GeneratedRegex(@"\b(?:W|[Ww]ords|_words)\.Count\((?:[^"",()]+,)?(?<key>[^,)]*?)[,)]", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Count();

    [GeneratedRegex(@"new Refusal\((?<key>[^,)]*?)[,)]", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"""(?<text>[^""]*)""", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Place();
}
