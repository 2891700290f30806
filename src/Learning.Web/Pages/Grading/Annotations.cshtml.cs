using Learning.Data;
using Learning.Grading;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Comments and answers in the W3C's form: a trainer's at any time, a trainee's own after the release.</summary>
public sealed class AnnotationsModel(LearningDb db, School school, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGet(Guid submission)
    {
        var me = User.Id();
        var teaches = await db.Submissions.GradableBy(me).AnyAsync(s => s.Id == submission);
        var isTheirs = await db.Submissions.HandedInBy(me).AnyAsync(s => s.Id == submission && (db.Grades.Released().Any(g => g.SubmissionId == s.Id) || db.Returns.Any(r => r.SubmissionId == s.Id)));
        if (!teaches && !isTheirs) return NotFound();
        if (isTheirs) await db.Seen(submission, clock.Now());
        var comments = await (teaches ? db.Comments.Standing().OpenTo(me, db.Submissions, db.Grades) : db.Comments.Shown(db.Grades)).Where(c => c.SubmissionId == submission).Include(c => c.Answers).AsNoTracking().ToListAsync();
        if (!teaches) comments.ForEach(c => c.FillIn(User.FirstName()));
        var authors = comments.SelectMany(c => c.Answers.Select(a => a.AuthorId).Append(c.AuthorId)).Distinct().ToArray();
        var names = await db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var unnamed = await db.Submissions.Where(s => s.Id == submission && s.Assignment.IsBlind && s.Membership.PersonId != me && !db.Grades.Released().Any(g => g.SubmissionId == s.Id))
            .Select(s => new { s.Membership.PersonId, s.Alias }).FirstOrDefaultAsync();
        if (unnamed is not null) names[unnamed.PersonId] = Byline.Of("", unnamed.Alias ?? 0);
        return Content(WebAnnotations.Of(school.Link($"/grading/{submission}"), comments, names), WebAnnotations.MediaType);
    }
}
