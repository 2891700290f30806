using System.Globalization;
using System.Text.RegularExpressions;

namespace Learning.Courses.Reading;

/// <summary>Captions of a film: what a player would drop without a word is reported. WebVTT (https://www.w3.org/TR/webvtt1/).</summary>
internal static partial class Captions
{
    private const string Header = "WEBVTT";
    private const string Arrow = "-->";
    private const string Example = "00:01.000 --> 00:04.000";

    public static bool AreIn(string path) => path.EndsWith(".vtt", StringComparison.Ordinal);

    /// <summary>Reports every problem once, however many texts lead to the file.</summary>
    public static void Check(string path, PartFiles files)
    {
        if (files.Read(path) is not { } file) return;
        files.Problems.AddRange([.. ProblemsOf(file).Except(files.Problems)]);
    }

    private static IEnumerable<Problem> ProblemsOf(ContentFile file)
    {
        var lines = file.Text.Split('\n');
        if (!HeaderLine().IsMatch(lines[0]))
        {
            yield return Problem(1, "captions-header", $"Captions begin with a line {Header} and an empty one after it.");
            yield break;
        }

        var (captions, last) = (Blocks(lines).ToList(), TimeSpan.Zero);
        if (captions.Count == 0) yield return Problem(1, "captions-empty", $"There are no captions in this file. Each is a line of times such as {Example} and the words below it.");
        foreach (var (line, caption) in captions)
        {
            var (at, times) = TimesOf(caption);
            foreach (var (offset, code, message) in Wrong(caption, at, times, last)) yield return Problem(line + offset, code, message);
            last = times?.Starts ?? last;
        }

        Problem Problem(int line, string code, string message) => new(file.Name, line, 1, Severity.Error, code, message);
    }

    /// <summary>Lines that stand together and the number of the first, from 1; without what follows the header, comments, styles and regions.</summary>
    private static IEnumerable<(int Line, List<string> Block)> Blocks(string[] lines)
    {
        for (var at = 1; at < lines.Length;)
        {
            var block = lines.Skip(at).TakeWhile(l => l.Trim().Length > 0).ToList();
            var isAside = at == 1 || (block.Count > 0 && AsideLine().IsMatch(block[0]));
            if (block.Exists(IsTimes) || (block.Count > 0 && !isAside)) yield return (at + 1, block);
            at += block.Count + 1;
        }
    }

    private static IEnumerable<(int Offset, string Code, string Message)> Wrong(List<string> caption, int at, (TimeSpan Starts, TimeSpan Ends)? times, TimeSpan last)
    {
        if (at < 0) yield return (0, "captions-times", $"These words have no times. Above them goes a line such as {Example}.");
        else if (times is not var (starts, ends)) yield return (at, "captions-times", $"'{caption[at].Trim()}' cannot be read. Expected minutes, seconds and thousandths with spaces around the arrow, such as {Example}.");
        else if (ends <= starts) yield return (at, "captions-times", "This caption ends before it begins. Correct one of its times.");
        else if (starts < last) yield return (at, "captions-order", "This caption begins before the one above it. Put them in the order of their beginnings.");
        if (at >= 0 && caption.Count == at + 1) yield return (at, "captions-empty", "This caption has no words. Write them on the next line, without an empty one between.");
        if (caption.FindIndex(at + 1, IsTimes) is > 0 and var next) yield return (next, "captions-times", "Another caption begins here. Leave an empty line above it.");
    }

    /// <summary>The line of times is the first, or the second after a name; -1 where neither is.</summary>
    private static (int At, (TimeSpan Starts, TimeSpan Ends)? Times) TimesOf(List<string> caption)
    {
        var at = caption.FindIndex(0, Math.Min(2, caption.Count), IsTimes);
        return (at, at >= 0 && TimesLine().Match(caption[at]) is { Success: true } found ? (Time(found, "1"), Time(found, "2")) : null);
    }

    private static bool IsTimes(string line) => line.Contains(Arrow, StringComparison.Ordinal);

    private static TimeSpan Time(Match found, string which) =>
        TimeSpan.FromHours(Number(found.Groups[$"h{which}"])) + TimeSpan.FromMinutes(Number(found.Groups[$"m{which}"])) + TimeSpan.FromSeconds(Number(found.Groups[$"s{which}"]));

    private static double Number(Group digits) => digits.Success ? double.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^WEBVTT(?:[ \t]|$)", RegexOptions.None, 1000)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^(?:NOTE|STYLE|REGION)(?:\s|$)", RegexOptions.None, 1000)]
    private static partial Regex AsideLine();

    [GeneratedRegex(@"^\s*(?:(?<h1>\d{2,4}):)?(?<m1>[0-5]\d):(?<s1>[0-5]\d\.\d{3})[ \t]+-->[ \t]+(?:(?<h2>\d{2,4}):)?(?<m2>[0-5]\d):(?<s2>[0-5]\d\.\d{3})(?:[ \t].*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimesLine();
}
