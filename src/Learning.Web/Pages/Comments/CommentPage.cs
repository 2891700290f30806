using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Comments;

/// <summary>One released comment, with the way back to where it is read.</summary>
public abstract class CommentPage(LearningDb db) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "comment")]
    public Guid CommentId { get; set; }

    protected LearningDb Db => db;

    public Comment Comment { get; private set; } = null!;

    public Submission Submission { get; private set; } = null!;

    public bool IsTrainee => Submission.Membership.PersonId == User.Id();

    /// <summary>The comment on the result page of the trainee, or on the desk.</summary>
    public string Place => $"{(IsTrainee ? FormattableString.Invariant($"/homework/{Submission.AssignmentId}/submissions/{Submission.Number}/result") : $"/grading/{Submission.Id}")}#comment-{CommentId}";

    public override async Task<IActionResult?> Load()
    {
        var comment = await db.Comments.AnswerableBy(User.Id(), db.Grades, db.Submissions).Include(c => c.Answers).AsNoTracking().FirstOrDefaultAsync(c => c.Id == CommentId);
        if (comment is null) return NotFound();
        Comment = comment;
        Submission = await db.Submissions.Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person).AsNoTracking().SingleAsync(s => s.Id == comment.SubmissionId);
        if (IsTrainee) comment.FillIn(User.FirstName());
        return null;
    }
}
