using Learning.Cohorts;
using Learning.Essays;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>Where one trainee stands with one assignment: what every list says of it.</summary>
/// <param name="Handed">How many times it was handed in.</param>
/// <param name="ReleasedAt">When the last grade was released, or null.</param>
public sealed record Work(Assignment Assignment, PersonalDeadline? Personal, Guid MembershipId, DateTimeOffset? DraftKeptAt, int Handed, DateTimeOffset? HandedInAt, int? ReleasedNumber, DateTimeOffset? ReleasedAt)
{
    public Deadline Deadline { get; } = Assignment.DeadlineOf(Personal);

    /// <summary>Since when the last submission could be graded; null: there is none.</summary>
    public DateTimeOffset? WaitsFrom { get; init; }

    /// <summary>How many submissions were returned for revision.</summary>
    public int Returned { get; init; }

    /// <summary>The number of the last one returned, and when.</summary>
    public int? ReturnedNumber { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>Why nothing is expected, while nothing has come since; null: work is expected.</summary>
    public AbsenceKind? Absence { get; init; }

    /// <summary>The last submission was returned for revision and the next attempt has not come.</summary>
    public bool AwaitsRevision => Handed > 0 && ReturnedNumber == Handed && !(ReleasedNumber == Handed && ReleasedAt >= ReturnedAt);

    /// <summary>There is something to write.</summary>
    public bool IsAwaited => Absence is null && (Handed == 0 || AwaitsRevision);

    /// <summary>By when marks of what waits were promised; null where nothing waits or nothing was promised.</summary>
    public DateTimeOffset? PromisedFor => WaitsFrom is { } at && !AwaitsRevision && ReleasedNumber != Handed ? Assignment.PromisedFor(at) : null;

    public bool CanHandIn(DateTimeOffset now) => Deadline.AcceptsAt(now) && Assignment.AllowsAnother(Handed, Returned);

    /// <summary>All that a person has to write, or has written, in every edition they study in; the nearest deadline first.</summary>
    public static async Task<IReadOnlyList<Work>> Of(DbContext db, Guid personId, Guid? cohortId = null)
    {
        var (drafts, submissions, grades, returns, absences) = (db.Set<Draft>(), db.Set<Submission>(), db.Set<Grade>().Released(), db.Set<Return>(), db.Set<Absence>());
        var works =
            from membership in db.Set<Membership>()
            where membership.PersonId == personId && membership.Role == Role.Trainee && (cohortId == null || membership.CohortId == cohortId)
            join assignment in db.Set<Assignment>().Include(a => a.Cohort) on membership.CohortId equals assignment.CohortId
            from personal in db.Set<PersonalDeadline>().Where(p => p.MembershipId == membership.Id && p.AssignmentId == assignment.Id).DefaultIfEmpty()
            select new
            {
                assignment,
                personal,
                membership.Id,
                KeptAt = drafts.Where(d => d.MembershipId == membership.Id && d.AssignmentId == assignment.Id).Max(d => (DateTimeOffset?)d.KeptAt),
                Handed = submissions.Count(s => s.MembershipId == membership.Id && s.AssignmentId == assignment.Id),
                HandedInAt = submissions.Where(s => s.MembershipId == membership.Id && s.AssignmentId == assignment.Id).Max(s => (DateTimeOffset?)s.ReceivedAt),
                WaitsFrom = submissions.Where(s => s.MembershipId == membership.Id && s.AssignmentId == assignment.Id).Max(s => (DateTimeOffset?)(s.IsAutomatic ? s.DueAt : s.ReceivedAt)),
                Number = grades.Where(g => g.Submission.MembershipId == membership.Id && g.Submission.AssignmentId == assignment.Id).Max(g => (int?)g.Submission.Number),
                ReleasedAt = grades.Where(g => g.Submission.MembershipId == membership.Id && g.Submission.AssignmentId == assignment.Id).Max(g => g.ReleasedAt),
                Returned = returns.Count(r => r.MembershipId == membership.Id && r.AssignmentId == assignment.Id),
                ReturnedNumber = returns.Where(r => r.MembershipId == membership.Id && r.AssignmentId == assignment.Id).Max(r => (int?)r.Number),
                ReturnedAt = returns.Where(r => r.MembershipId == membership.Id && r.AssignmentId == assignment.Id).Max(r => (DateTimeOffset?)r.At),
                Absence = absences.Where(a => a.MembershipId == membership.Id && a.AssignmentId == assignment.Id).Max(a => (AbsenceKind?)a.Kind),
                AbsentAfter = absences.Where(a => a.MembershipId == membership.Id && a.AssignmentId == assignment.Id).Max(a => (int?)a.Handed),
            };
        // A work asks its deadline when it is made, so the entities must be whole by then.
        return [.. (await works.AsNoTracking().ToListAsync()).Select(w => new Work(w.assignment, w.personal, w.Id, w.KeptAt, w.Handed, w.HandedInAt, w.Number, w.ReleasedAt)
        {
            WaitsFrom = w.WaitsFrom, Returned = w.Returned, ReturnedNumber = w.ReturnedNumber, ReturnedAt = w.ReturnedAt, Absence = w.AbsentAfter == w.Handed ? w.Absence : null,
        }).OrderBy(w => w.Deadline.DueAt)];
    }
}
