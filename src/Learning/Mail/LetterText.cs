using System.Globalization;

namespace Learning.Mail;

/// <summary>The words of a letter, in one language, put together from parts; becomes plain text and HTML that say the same.</summary>
public sealed class LetterText(CultureInfo culture, string subject)
{
    private readonly List<LetterPart> parts = [];

    public CultureInfo Culture { get; } = culture;

    public string Subject { get; } = subject;

    public string? Thread { get; init; }

    public string? AttachmentName { get; private set; }

    public string? Attachment { get; private set; }

    public LetterText Paragraph(string text) => Add(new LetterPart.Paragraph(text));

    /// <summary>A named value, shown in a list with its neighbours.</summary>
    public LetterText Fact(string name, string value) => Add(new LetterPart.Fact(name, value));

    /// <summary>The one thing to do.</summary>
    public LetterText Link(string label, Uri address) => Add(new LetterPart.Link(label, address));

    /// <summary>Somebody's own words, shown as they wrote them.</summary>
    public LetterText Quotation(string text) => Add(new LetterPart.Quotation(text));

    public LetterText Attach(string name, string text)
    {
        (AttachmentName, Attachment) = (name, text);
        return this;
    }

    public string ToPlainText() => throw new NotSupportedException();

    public string ToHtml() => throw new NotSupportedException();

    private LetterText Add(LetterPart part)
    {
        parts.Add(part);
        return this;
    }
}

internal abstract record LetterPart
{
    internal sealed record Paragraph(string Text) : LetterPart;

    internal sealed record Fact(string Name, string Value) : LetterPart;

    internal sealed record Link(string Label, Uri Address) : LetterPart;

    internal sealed record Quotation(string Text) : LetterPart;
}
