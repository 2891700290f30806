using Learning.Lessons;

namespace Learning.Study;

/// <summary>What a reader found wrong in a lesson.</summary>
public sealed class MistakeReport
{
    public const int TextLength = 2_000;
    public const int QuoteLength = 500;

    /// <summary>In any twenty-four hours, in one course.</summary>
    public const int MostPerDay = 10;

    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private MistakeReport()
    {
    }

    /// <param name="key">Names one click on "send": sent again, it is the same report.</param>
    /// <param name="inLastDay">How many this reader has sent within <see cref="Day"/>.</param>
    /// <exception cref="Refusal"><c>MistakeReport.Blank</c>, <c>MistakeReport.TooLong</c>, <c>MistakeReport.QuoteTooLong</c>, <c>MistakeReport.TooMany</c>.</exception>
    public static MistakeReport Of(Guid membershipId, Lesson lesson, string? quote, string? text, int inLastDay, Guid key, DateTimeOffset now)
    {
        var (passage, words) = (PlainText.Normalize(quote).Trim(), PlainText.Normalize(text).Trim());
        if (words.Length == 0) throw new Refusal("MistakeReport.Blank") { Field = nameof(Text) };
        if (words.Length > TextLength) throw new Refusal("MistakeReport.TooLong", TextLength, words.Length) { Field = nameof(Text) };
        if (passage.Length > QuoteLength) throw new Refusal("MistakeReport.QuoteTooLong", QuoteLength, passage.Length) { Field = nameof(Quote) };
        if (inLastDay >= MostPerDay) throw new Refusal("MistakeReport.TooMany", MostPerDay) { Field = nameof(Text) };
        return new MistakeReport { Id = key, MembershipId = membershipId, LessonId = lesson.Id, Quote = passage.Length > 0 ? passage : null, Text = words, At = now };
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public string LessonId { get; private set; } = "";

    /// <summary>The passage that it is about; null for the whole lesson.</summary>
    public string? Quote { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
