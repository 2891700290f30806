using System.Globalization;

namespace Learning.Mail;

/// <summary>The words of a letter, in one language, put together from parts; becomes plain text and HTML that say the same.</summary>
/// <param name="school">Whose letter it is: named under the text, with its address.</param>
public sealed class LetterText(CultureInfo culture, string subject, School? school = null)
{
    public const int SubjectLength = 400;

    private readonly List<LetterPart> parts = [];

    public CultureInfo Culture { get; } = culture;

    /// <summary>One line of at most <see cref="SubjectLength"/> characters.</summary>
    public string Subject { get; } = LetterLines.Single(subject, SubjectLength);

    public string? Thread { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>Where letters of this kind are declined; null where they may not be.</summary>
    public Uri? Unsubscribe { get; init; }

    public string? AttachmentName { get; private set; }

    public string? Attachment { get; private set; }

    internal School School { get; } = school ?? new School();

    internal IReadOnlyList<LetterPart> Parts => parts;

    public LetterText Paragraph(string text) => Add(new LetterPart.Paragraph(LetterLines.Clean(text)));

    /// <summary>A named value, shown in a list with its neighbours.</summary>
    public LetterText Fact(string name, string value) => Add(new LetterPart.Fact(LetterLines.Clean(name), LetterLines.Clean(value)));

    /// <summary>The one thing to do.</summary>
    public LetterText Link(string label, Uri address) => Add(new LetterPart.Link(LetterLines.Clean(label), Web(address)));

    /// <summary>Somebody's own words, shown as they wrote them.</summary>
    public LetterText Quotation(string text) => Add(new LetterPart.Quotation(LetterLines.Clean(text)));

    /// <summary>A text file of exactly these UTF-8 bytes.</summary>
    public LetterText Attach(string name, string text)
    {
        (AttachmentName, Attachment) = (name, text);
        return this;
    }

    public string ToPlainText() => PlainLetter.Write(this);

    public string ToHtml() => HtmlLetter.Write(this);

    /// <summary>Why it came and from where, one line each.</summary>
    internal IEnumerable<string> SmallPrint =>
        new[] { Word("Letter.Automatic"), School.Contact, School.PublicAddress?.AbsoluteUri }.OfType<string>();

    internal string UnsubscribeLabel => Word("Letter.Unsubscribe");

    internal string Word(string key) => new Words(Words.OfSchool).In(Culture, key);

    private static Uri Web(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? address : throw new ArgumentException("A letter links to pages only.", nameof(address));

    private LetterText Add(LetterPart part)
    {
        parts.Add(part);
        return this;
    }
}
