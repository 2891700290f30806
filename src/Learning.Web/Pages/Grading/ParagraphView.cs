using Learning.Grading;

namespace Learning.Web.Pages.Grading;

/// <summary>A paragraph of an essay with its comments.</summary>
/// <param name="Desk">On the trainer's desk, where comments are written; null where they are read.</param>
public sealed record ParagraphView(EssaySheet.Paragraph Paragraph, IReadOnlyDictionary<Guid, string> Trainers, DeskModel? Desk)
{
    public bool CanWrite => Desk is { Grade.IsReleased: false };

    /// <summary>What was being written on passages of this paragraph when the form came back.</summary>
    public IEnumerable<DeskModel.NewComment> Pending =>
        Desk?.New.Where(c => c.IsWritten && c.Start >= Paragraph.Start && c.Start < Paragraph.End) ?? [];
}
