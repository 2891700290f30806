using Learning.Essays;
using Learning.Grading;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Grading;

/// <summary>A comment in the making, as the form says it.</summary>
public sealed class NewComment
{
    [HiddenInput]
    public int Start { get; set; }

    [HiddenInput]
    public int End { get; set; }

    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

    public bool IsWritten => !string.IsNullOrWhiteSpace(Text);

    /// <summary>What it is about, or null when that is nowhere in the essay.</summary>
    public string? QuoteIn(string essay) => Passage.Exists(essay, Start, End) ? Passage.In(essay, Start, End).Exact : null;

    internal bool IsKeptIn(EssaySheet sheet, Guid authorId, string? firstName) => sheet.Paragraphs.SelectMany(p => p.Comments).Any(c =>
        c.Comment.AuthorId == authorId && c.Comment.Passage.Start == Start && c.Comment.Passage.End == End && c.Comment.Text == EssayText.Normalize(Placeholder.Fill(Text, firstName)).Trim());
}
