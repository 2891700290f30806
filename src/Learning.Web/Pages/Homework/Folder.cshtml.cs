using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Everything a trainee has handed in, with comments and marks that were released, on one page made for paper.</summary>
public sealed class FolderModel(LearningDb db, TimeProvider clock) : PageModel
{
    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Work> Works { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <param name="Grade">Null before its release.</param>
    /// <param name="Comments">Those that the trainee may see.</param>
    public sealed record Work(Submission Submission, Grade? Grade, Return? Return, IReadOnlyList<Comment> Comments, int PenaltyPercent);

    public async Task OnGet()
    {
        var me = User.Id();
        var mine = db.Submissions.HandedInBy(me);
        await db.SeenAll(me, clock.Now());
        var submissions = await mine.Include(s => s.Assignment.Cohort).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).ToListAsync();
        var grades = await Grades(mine);
        var returns = await db.Returns.SentTo(me).ToDictionaryAsync(r => r.SubmissionId);
        var comments = (await mine.Join(db.Comments.Shown(db.Grades), s => s.Id, c => c.SubmissionId, (s, c) => c).Include(c => c.Answers).AsNoTracking().ToListAsync()).ToLookup(c => c.SubmissionId);
        foreach (var comment in comments.SelectMany(c => c)) comment.FillIn(User.FirstName());
        var personal = await db.PersonalDeadlines.Where(p => p.Membership.PersonId == me).ToDictionaryAsync(p => (p.MembershipId, p.AssignmentId));
        var authors = comments.SelectMany(c => c).SelectMany(c => c.Answers.Select(a => a.AuthorId).Append(c.AuthorId)).Distinct().ToArray();
        Names = await db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        Works = [.. submissions.Select(s => new Work(s, grades.GetValueOrDefault(s.Id), returns.GetValueOrDefault(s.Id), [.. comments[s.Id]], s.PenaltyPercentBy(s.Assignment.DeadlineOf(personal.GetValueOrDefault((s.MembershipId, s.AssignmentId))))))];
    }

    /// <remarks>Only what was noted as seen: what is released in this very moment is shown the next time.</remarks>
    private async Task<Dictionary<Guid, Grade>> Grades(IQueryable<Submission> mine)
    {
        var shown = mine.Join(db.Grades.Released().Where(g => g.SeenAt != null), s => s.Id, g => g.SubmissionId, (s, g) => g);
        return await shown.Include(g => g.Marks).Include(g => g.Rules).AsSplitQuery().ToDictionaryAsync(g => g.SubmissionId);
    }
}
