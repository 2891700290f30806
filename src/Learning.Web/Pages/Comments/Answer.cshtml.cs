using Learning.Data;
using Learning.Grading;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Comments;

/// <summary>An answer under a comment, by the trainee or a trainer; the other side gets a letter.</summary>
public sealed class AnswerModel(LearningDb db, School school, TimeProvider clock, PageWords words) : CommentPage(db)
{
    [BindProperty]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await Db.Write(Write, HttpContext.RequestAborted);
        TempData["Flash"] = words["Comment.Answered"];
        return Redirect(Place);
    }

    private async Task Write(CancellationToken ct)
    {
        var comment = await Db.Comments.Include(c => c.Answers).SingleAsync(c => c.Id == CommentId, ct);
        if (IsSentTwice(comment)) return;
        var answer = comment.AnswerWith(Text, User.Id(), clock.Now());
        Db.Add(answer);
        var submission = await Db.Submissions.Include(s => s.Assignment).Include(s => s.Membership.Person).SingleAsync(s => s.Id == comment.SubmissionId, ct);
        var author = await Db.People.SingleAsync(p => p.Id == User.Id(), ct);
        var recipient = IsTrainee ? await Db.People.SingleAsync(p => p.Id == comment.AuthorId, ct) : submission.Membership.Person;
        if (recipient.Id != author.Id && !await Db.Letters.StillWaiting(submission.Id, recipient.Id, clock.Now()).AnyAsync(ct))
            Db.Add(AnswerLetter.For(recipient, author, submission, answer, await Db.Grades.Released().AnyAsync(g => g.SubmissionId == submission.Id, ct), school, clock.Now()));
        await Db.SaveChangesAsync(ct);
    }

    /// <summary>The same click arrived twice.</summary>
    private bool IsSentTwice(Comment comment) =>
        comment.Answers.MaxBy(a => a.WrittenAt) is { } last && last.AuthorId == User.Id() && last.Text == Essays.EssayText.Normalize(Text).Trim();
}
