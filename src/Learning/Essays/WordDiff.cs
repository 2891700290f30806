using System.Runtime.InteropServices;
using System.Text;

namespace Learning.Essays;

public enum Change
{
    Same = 0,
    Removed = 1,
    Added = 2,
}

/// <summary>One text beside another, word by word, in the paragraphs of the newer.</summary>
public sealed record WordDiff(IReadOnlyList<IReadOnlyList<WordDiff.Piece>> Paragraphs)
{
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Piece(Change Change, string Text)
    {
        public string Words => Text.TrimStart();

        /// <summary>What stands before the words: told apart, so that a change is not marked at the end of the line before it.</summary>
        public string Space => Text[..^Words.Length];
    }

    public int WordsAdded { get; private init; }

    public int WordsRemoved { get; private init; }

    public static WordDiff Of(string older, string newer)
    {
        var (a, b) = (WordTokens.Of(older), WordTokens.Of(newer));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var runs = CommonRuns.Of(WordTokens.Numbered(a, numbers), WordTokens.Numbered(b, numbers));
        var sheet = new Sheet();
        var (x, y) = (0, 0);
        foreach (var run in runs.Append(new CommonRuns.Run(a.Count, b.Count, 0)))
        {
            for (; x < run.A; x++) sheet.Put(Change.Removed, a[x]);
            for (; y < run.B; y++) sheet.Put(Change.Added, b[y]);
            for (var i = 0; i < run.Length; i++, x++, y++) sheet.Put(Change.Same, b[y]);
        }

        return new WordDiff(sheet.Finish()) { WordsAdded = sheet.Added, WordsRemoved = sheet.Removed };
    }

    private sealed class Sheet
    {
        private readonly List<IReadOnlyList<Piece>> paragraphs = [];
        private readonly StringBuilder text = new();
        private List<Piece> pieces = [];
        private Change change;

        public int Added { get; private set; }

        public int Removed { get; private set; }

        public void Put(Change kind, WordTokens.Token token)
        {
            if (token.IsBreak && kind != Change.Removed)
            {
                EndParagraph();
                return;
            }

            if (kind != change) EndPiece();
            change = kind;
            if (text.Length > 0 || pieces.Count > 0) text.Append(token.Before.Length == 0 ? " " : token.Before);
            // A break that is gone has no place of its own any more.
            text.Append(token.IsBreak ? "¶" : token.Text);
            if (token.IsBreak) return;
            if (kind == Change.Added) Added++;
            if (kind == Change.Removed) Removed++;
        }

        public List<IReadOnlyList<Piece>> Finish()
        {
            EndParagraph();
            return paragraphs;
        }

        private void EndParagraph()
        {
            EndPiece();
            if (pieces.Count > 0) paragraphs.Add(pieces);
            pieces = [];
        }

        private void EndPiece()
        {
            if (text.Length > 0) pieces.Add(new Piece(change, text.ToString()));
            text.Clear();
        }
    }
}
