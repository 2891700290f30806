using Learning.Cohorts;

namespace Learning.Study;

/// <summary>What somebody marked in a lesson or wrote beside it. Nobody else sees it.</summary>
public sealed class Note
{
    public const int TextLength = 4_000;

    /// <summary>In one lesson.</summary>
    public const int Most = 200;

    private Note()
    {
    }

    /// <param name="quote">The passage, as the lesson has it; null for the whole lesson.</param>
    /// <param name="language">Of the text that was read.</param>
    /// <param name="already">How many notes the reader has in this lesson.</param>
    /// <exception cref="Refusal"><c>Note.Blank</c> without a passage and words, <c>Note.TooLong</c>, <c>Note.QuoteTooLong</c>, <c>Note.TooMany</c>.</exception>
    public Note(Guid membershipId, string lessonId, string language, TextQuote? quote, string? text, int already, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (MembershipId, LessonId, Language, WrittenAt) = (membershipId, lessonId, language, now);
        if (quote?.Exact.Length > TextQuote.LongestExact) throw new Refusal("Note.QuoteTooLong", TextQuote.LongestExact) { Field = nameof(Exact) };
        (Exact, Prefix, Suffix) = (quote?.Exact, quote?.Prefix, quote?.Suffix);
        Text = Checked(text);
        if (already >= Most) throw new Refusal("Note.TooMany", Most);
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    public string LessonId { get; private set; } = "";

    public string Language { get; private set; } = "";

    public string? Exact { get; private set; }

    public string? Prefix { get; private set; }

    public string? Suffix { get; private set; }

    /// <summary>Empty for a mere highlight.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    public TextQuote? Quote => Exact is null ? null : new TextQuote(Exact, Prefix!, Suffix!);

    /// <exception cref="Refusal"><c>Note.Blank</c>, <c>Note.TooLong</c>.</exception>
    public void Edit(string? text, DateTimeOffset now) => (Text, EditedAt) = (Checked(text), now);

    private string Checked(string? typed)
    {
        var text = PlainText.Normalize(typed).Trim();
        if (text.Length == 0 && Exact is null) throw new Refusal("Note.Blank") { Field = nameof(Text) };
        if (text.Length > TextLength) throw new Refusal("Note.TooLong", TextLength, text.Length) { Field = nameof(Text) };
        return text;
    }
}
