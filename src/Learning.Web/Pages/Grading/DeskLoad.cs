using Learning.Essays;
using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>What the desk shows: the essay, what was said of it, who else reads it, what comes before and after.</summary>
public sealed partial class DeskModel
{
    private const int BankShown = 100;

    public override async Task<IActionResult?> Load()
    {
        if (IsScript && !ModelState.IsValid) return Problems();
        if (await Found(HttpContext.RequestAborted) is not { } submission) return NotFound();
        Markers = await MarkersOf(submission, HttpContext.RequestAborted);
        Grade = Markers is { IsApart: true }
            ? Markers.Own ?? new Grade(submission, Markers.Part)
            : await db.Grades.Include(g => g.Marks).Include(g => g.Rules).AsNoTracking().FirstOrDefaultAsync(g => g.SubmissionId == SubmissionId) ?? new Grade(submission);
        var brief = librarian.Current.Find(submission.Assignment.Cohort.CourseId)?.FindHomework(submission.Assignment.HomeworkId);
        Exemplar = brief?.Exemplar;
        var current = new RulesCopy(GradingRules.Of(brief));
        Rules = (Grade.Rules ?? Markers?.First?.Rules ?? current).Rules;
        NewerRules = !IsClosed && Grade is { RulesKey: { } begunWith } && current.Rules.IsKnown && current.Key != begunWith ? current : null;
        var comments = await db.Comments.OpenTo(Me, db.Submissions, db.Grades).Where(c => c.SubmissionId == SubmissionId).Include(c => c.Answers).AsNoTracking().ToListAsync();
        Removed = comments.Where(c => c.RemovedAt is not null).MaxBy(c => c.RemovedAt);
        Returned = await db.Returns.Include(r => r.By).AsNoTracking().FirstOrDefaultAsync(r => r.SubmissionId == SubmissionId);
        IsAppealed = Grade.SeenAt is not null && await db.Appeals.AnyAsync(a => a.SubmissionId == SubmissionId);
        Earlier = await EarlierAttempt.Of(db, submission, Me, HttpContext.RequestAborted);
        Sheet = EssaySheet.Of(submission.Text, comments.Where(c => c.RemovedAt is null), Earlier?.Found);
        await LoadPeople();
        Bank = await db.SavedComments.UsableBy(Me, submission.Assignment.CohortId).Take(BankShown).AsNoTracking().ToListAsync();
        var written = comments.Where(c => c.RemovedAt is null).Select(ForBank).Distinct(StringComparer.Ordinal).ToList();
        if (written.Count > 0) Banked = await db.SavedComments.OwnedBy(Me).Where(c => EF.Parameter(written).Contains(c.Text)).Select(c => c.Text).ToHashSetAsync(StringComparer.Ordinal);
        await LoadNeighbours();
        return null;
    }

    /// <summary>The essay with its deadline, and which of the trainee's works counts.</summary>
    private async Task<Submission?> Found(CancellationToken ct)
    {
        var found = await (
            from submission in db.Submissions.GradableBy(Me).Where(s => s.Id == SubmissionId).Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person)
            from personal in db.PersonalDeadlines.Where(p => p.MembershipId == submission.MembershipId && p.AssignmentId == submission.AssignmentId).DefaultIfEmpty()
            select new { submission, personal, Last = db.Submissions.Where(s => s.MembershipId == submission.MembershipId && s.AssignmentId == submission.AssignmentId).Max(s => s.Number) })
            .FirstOrDefaultAsync(ct);
        if (found is null) return null;
        (Submission, CountingNumber, Deadline) = (found.submission, found.Last, found.submission.Assignment.DeadlineOf(found.personal));
        return found.submission;
    }

    private async Task LoadNeighbours()
    {
        var queue = await Queue.Of(db, Me, clock.Now());
        var here = await db.Waits.AsNoTracking().Where(w => w.SubmissionId == SubmissionId).OrderByDescending(w => w.TrainerId == Me).FirstOrDefaultAsync();
        (Next, Previous) = (await queue.After(here, SubmissionId), await queue.Before(here, SubmissionId));
    }

    /// <summary>Whoever opens it reads it; a page that is fetched beforehand is not read yet.</summary>
    private async Task NoteReading()
    {
        if (Grade.IsReleased) return;
        Readers = words.Readers(await db.ReadersOf(SubmissionId, Me, clock.Now()));
        if (Request.Headers["Purpose"] != "prefetch" && Request.Headers["Sec-Purpose"] != "prefetch") await db.Write(ct => db.ReadOn(SubmissionId, Me, clock.Now(), ct), HttpContext.RequestAborted);
    }

    private async Task LoadPeople()
    {
        var people = await db.Memberships.Where(m => m.CohortId == Submission.Assignment.CohortId && m.Role == Learning.Cohorts.Role.Trainer)
            .Select(m => new { m.PersonId, m.Person.Name, m.Person.UsesShortcuts }).ToListAsync();
        UsesShortcuts = people.Exists(p => p.PersonId == Me && p.UsesShortcuts);
        Names = people.Select(p => KeyValuePair.Create(p.PersonId, p.Name)).Append(new(Submission.Membership.PersonId, Author)).DistinctBy(p => p.Key).ToDictionary();
    }
}
