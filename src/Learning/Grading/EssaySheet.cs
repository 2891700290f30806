using System.Text;

namespace Learning.Grading;

/// <summary>An essay laid out for reading with its comments: paragraphs, cut into pieces wherever a commented passage begins or ends.</summary>
public sealed record EssaySheet(IReadOnlyList<EssaySheet.Paragraph> Paragraphs)
{
    /// <param name="Number">From 1.</param>
    /// <param name="Start">Of the paragraph in the essay, in Unicode code points.</param>
    /// <param name="Comments">Those whose passage begins here, in the order of the text.</param>
    public sealed record Paragraph(int Number, int Start, int End, IReadOnlyList<Piece> Pieces, IReadOnlyList<NumberedComment> Comments);

    /// <param name="Covering">Numbers of the comments on this piece; empty where nobody commented.</param>
    /// <param name="Ending">Numbers of the comments whose passage ends with this piece.</param>
    public sealed record Piece(string Text, IReadOnlyList<int> Covering, IReadOnlyList<int> Ending);

    /// <param name="Carried">Where it comes from an earlier attempt: how it fared; null otherwise.</param>
    public sealed record NumberedComment(int Number, Comment Comment, CarriedComment? Carried = null);

    /// <summary>Paragraphs are separated by blank lines; comments are numbered in the order of their passages.</summary>
    /// <param name="carried">Comments of an earlier attempt, at their places in this text.</param>
    public static EssaySheet Of(string text, IEnumerable<Comment> comments, IEnumerable<CarriedComment>? carried = null)
    {
        var runes = text.EnumerateRunes().ToArray();
        var numbered = comments.Select(c => (Comment: c, Carried: (CarriedComment?)null)).Concat((carried ?? []).Select(c => (c.Comment, Carried: (CarriedComment?)c)))
            .OrderBy(c => c.Comment.Passage.Start).ThenBy(c => c.Comment.Passage.End).ThenBy(c => c.Comment.WrittenAt)
            .Select((c, i) => new NumberedComment(i + 1, c.Comment, c.Carried)).ToList();
        var ranges = Ranges(runes).ToList();
        return new EssaySheet([.. ranges.Select((range, i) => Lay(runes, i + 1, range.Start, range.End, numbered, i + 1 < ranges.Count ? ranges[i + 1].Start : int.MaxValue))]);
    }

    private static Paragraph Lay(Rune[] runes, int number, int start, int end, List<NumberedComment> comments, int nextStart)
    {
        var here = comments.Where(c => c.Comment.Passage.Start < end && c.Comment.Passage.End > start).ToList();
        var cuts = here.SelectMany(c => new[] { c.Comment.Passage.Start, c.Comment.Passage.End }).Where(cut => cut > start && cut < end)
            .Append(start).Append(end).Distinct().Order().ToList();
        var pieces = cuts.Zip(cuts.Skip(1), (from, to) => new Piece(
            Slice(runes, from, to),
            [.. here.Where(c => c.Comment.Passage.Start < to && c.Comment.Passage.End > from).Select(c => c.Number)],
            [.. here.Where(c => c.Comment.Passage.End == to || (to == end && c.Comment.Passage.End > end && c.Comment.Passage.End <= nextStart)).Select(c => c.Number)]));
        var isFirst = number == 1;
        var beginning = comments.Where(c => (isFirst || c.Comment.Passage.Start >= start) && c.Comment.Passage.Start < nextStart);
        return new Paragraph(number, start, end, [.. pieces], [.. beginning]);
    }

    private static IEnumerable<(int Start, int End)> Ranges(Rune[] runes)
    {
        int? start = null;
        var (end, newlines) = (0, 0);
        for (var i = 0; i < runes.Length; i++)
        {
            if (runes[i].Value == '\n') newlines++;
            if (Rune.IsWhiteSpace(runes[i])) continue;
            if (start is { } begun && newlines > 1)
            {
                yield return (begun, end);
                start = null;
            }

            start ??= i;
            (end, newlines) = (i + 1, 0);
        }

        if (start is { } last) yield return (last, end);
    }

    private static string Slice(Rune[] runes, int start, int end)
    {
        var slice = new StringBuilder();
        foreach (var rune in runes.AsSpan(start, end - start)) slice.Append(rune);
        return slice.ToString();
    }
}
