using Learning.Grading;

namespace Learning.Web.Pages.Grading;

/// <param name="Saved">Null for a new one.</param>
public sealed record SavedCommentForm(CommentsModel Bank, SavedComment? Saved)
{
    /// <summary>This form came back.</summary>
    public bool IsTyped => Bank.Id == Saved?.Id && Bank.Text is not null;
}
