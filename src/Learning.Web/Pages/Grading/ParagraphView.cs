using Learning.Grading;

namespace Learning.Web.Pages.Grading;

/// <summary>A paragraph of an essay with its comments.</summary>
/// <param name="Names">Of everybody who wrote here.</param>
/// <param name="Desk">On the trainer's desk, where comments are written; null where they are read.</param>
/// <param name="Talk">Where answers are written; null before the release.</param>
public sealed record ParagraphView(EssaySheet.Paragraph Paragraph, IReadOnlyDictionary<Guid, string> Names, DeskModel? Desk, Talk? Talk = null)
{
    /// <summary>Where answers stand to what the trainee has been shown already, with returned work or the attempt before.</summary>
    public Talk? TalkOfShown => Talk ?? (Desk is { } desk && (desk.Returned is not null || desk.Earlier?.IsShown == true) ? new Talk(false, desk.Submission.Assignment.Zone) : null);

    public bool CanWrite => Desk is { IsClosed: false };

    /// <summary>What was being written on passages of this paragraph when the form came back.</summary>
    public IEnumerable<NewComment> Pending =>
        Desk?.New.Where(c => c.IsWritten && c.Start >= Paragraph.Start && c.Start < Paragraph.End) ?? [];
}

/// <summary>Who reads the answers, and when it is where they are.</summary>
/// <param name="IsTrainee">Then comments can be marked addressed.</param>
public sealed record Talk(bool IsTrainee, TimeZoneInfo Zone);

/// <summary>One comment as it stands beside its paragraph.</summary>
public sealed record CommentView(EssaySheet.NumberedComment Numbered, ParagraphView Around);
