using System.Text;

namespace Learning.Essays.Files;

/// <summary>The text of a document as it grows, paragraph by paragraph, with a blank line between them.</summary>
internal sealed class Paragraphs
{
    private readonly StringBuilder finished = new();
    private readonly StringBuilder current = new();
    private readonly Stack<string> outer = [];

    /// <exception cref="Unreadable"><c>File.TooMuchText</c>.</exception>
    public void Append(string text)
    {
        current.Append(text);
        if (finished.Length + current.Length > Draft.MaximumLength) throw new Unreadable("File.TooMuchText", Draft.MaximumLength);
    }

    /// <summary>A paragraph of a box inside another, which goes on when this ends.</summary>
    public void BeginInner()
    {
        outer.Push(current.ToString());
        current.Clear();
    }

    /// <summary>Nothing comes of a paragraph without text.</summary>
    public void End()
    {
        var paragraph = current.ToString().Trim();
        current.Clear();
        if (outer.TryPop(out var begun)) current.Append(begun);
        if (paragraph.Length == 0) return;
        if (finished.Length > 0) finished.Append("\n\n");
        finished.Append(paragraph);
    }

    public override string ToString() => finished.ToString();
}
