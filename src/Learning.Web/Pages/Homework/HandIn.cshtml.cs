using System.Globalization;
using Learning.Cohorts;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>A look at exactly what will be sent. Its form is taken where the editor's is: <see cref="WriteModel.OnPostHandIn"/>.</summary>
public sealed class HandInModel(LearningDb db, TimeProvider clock) : PageModel
{
    public Assignment Assignment { get; private set; } = null!;

    /// <summary>In force for this trainee.</summary>
    public Deadline Deadline { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Which submission it would be.</summary>
    public int Number { get; private set; }

    /// <summary>How many were returned for revision: each gives one more attempt.</summary>
    public int Returned { get; private set; }

    /// <summary>What would go with it.</summary>
    public IReadOnlyList<FileShown> Files { get; private set; } = [];

    public Guid Key { get; } = Guid.CreateVersion7();

    public DateTimeOffset Now { get; } = clock.Now();

    public int WordCount => EssayText.CountWords(Text);

    /// <summary>What would be refused about the text, or null.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>How it would count if it were handed in now, after the deadline; null before.</summary>
    public string? Standing => CanHandIn ? Receipt.Standing(Now >= Deadline.DueAt, Deadline.StateAt(Now) == DeadlineState.Late, Deadline.LatePenaltyPercent, CultureInfo.CurrentUICulture) : null;

    public bool CanHandIn => Problem is null && Deadline.AcceptsAt(Now);

    public async Task<IActionResult> OnGet(Guid assignment)
    {
        var me = User.Id();
        var found = await db.Assignments.GivenTo(me).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == assignment);
        if (found is null) return NotFound();
        Assignment = found;
        var membershipId = await db.Memberships.Of(me).Where(m => m.CohortId == found.CohortId).Select(m => m.Id).SingleAsync();
        Deadline = await db.DeadlineOf(found, membershipId);
        Files = await db.Attachments.PresentIn(assignment, membershipId).Shown().ToListAsync();
        var draft = await db.Drafts.WrittenBy(me, db.Memberships).AsNoTracking().FirstOrDefaultAsync(d => d.AssignmentId == assignment);
        (Text, Version) = (draft?.Text ?? "", draft?.Version ?? 0);
        Number = 1 + await db.Submissions.CountAsync(s => s.AssignmentId == assignment && s.Membership.PersonId == me);
        Returned = await db.Returns.CountAsync(r => r.AssignmentId == assignment && r.Submission.Membership.PersonId == me);
        Problem = Submission.ProblemWith(found, Text, Number - 1, Returned);
        return Page();
    }
}
