namespace Learning.Essays;

/// <summary>A text cut for comparing: words and, between paragraphs, breaks.</summary>
internal static class WordTokens
{
    public const string Break = "\n\n";

    /// <param name="Before">The white space in front of it, kept for showing; it is not compared.</param>
    /// <param name="Text">A token between white space, or <see cref="Break"/>.</param>
    public readonly record struct Token(string Before, string Text)
    {
        public bool IsBreak => Text == Break;
    }

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var word = at;
            while (word < text.Length && char.IsWhiteSpace(text[word])) word++;
            var before = text[at..word];
            at = word;
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            if (at == word) break;
            var isBreak = before.AsSpan().Count('\n') > 1;
            if (isBreak && tokens.Count > 0) tokens.Add(new Token("", Break));
            tokens.Add(new Token(isBreak ? "" : before, text[word..at]));
        }

        return tokens;
    }

    /// <summary>Equal words get equal numbers, in all texts that share <paramref name="numbers"/>.</summary>
    public static int[] Numbered(List<Token> tokens, Dictionary<string, int> numbers)
    {
        var numbered = new int[tokens.Count];
        for (var i = 0; i < numbered.Length; i++)
        {
            if (!numbers.TryGetValue(tokens[i].Text, out var number)) numbers[tokens[i].Text] = number = numbers.Count;
            numbered[i] = number;
        }

        return numbered;
    }
}
