using Learning.Cohorts;
using Learning.Essays;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>An edition at a glance for its trainers: trainees by homework.</summary>
public sealed record CohortSheet(IReadOnlyList<Assignment> Assignments, IReadOnlyList<CohortSheet.Row> Rows)
{
    public sealed record Row(Guid MembershipId, string Name, string Email, IReadOnlyList<Cell> Cells);

    /// <param name="Grade">Of the work that counts, with its marks and rules; may be unreleased, except where names are hidden.</param>
    /// <param name="Deadline">In force for the trainee, but for what <see cref="UnnamedReturns"/> leave unsaid.</param>
    public sealed record Cell(Assignment Assignment, WorkState State, CountingWork? Work, Grade? Grade, Deadline Deadline)
    {
        /// <summary>Nothing has come although nothing will be accepted any more.</summary>
        public bool IsOverdue(DateTimeOffset now) => State is WorkState.NotBegun or WorkState.Draft && now >= Deadline.ClosesAt;
    }

    public static Task<CohortSheet> Of(DbContext db, Guid cohortId, CancellationToken ct = default) => Of(db, db.Set<Assignment>().Where(a => a.CohortId == cohortId), cohortId, null, ct);

    /// <summary>One trainee and one homework of it.</summary>
    public static async Task<Cell?> Of(DbContext db, Assignment assignment, Guid membershipId, CancellationToken ct = default) =>
        (await Of(db, db.Set<Assignment>().Where(a => a.Id == assignment.Id), assignment.CohortId, membershipId, ct)).Rows is [var row] ? row.Cells[0] : null;

    /// <remarks>The same few questions however many people and homework there are; each begins with the members, who are found by index.</remarks>
    private static async Task<CohortSheet> Of(DbContext db, IQueryable<Assignment> asked, Guid cohortId, Guid? only, CancellationToken ct)
    {
        var assignments = await asked.Include(a => a.Cohort).OrderBy(a => a.DueAt).ThenBy(a => a.Id).AsNoTracking().ToListAsync(ct);
        var members = db.Set<Membership>().Where(m => m.CohortId == cohortId && m.Role == Role.Trainee && (only == null || m.Id == only));
        var people = await members.Select(m => new { m.Id, m.Person.Name, m.Person.Email }).ToListAsync(ct);
        var personal = (await members.Join(db.Set<PersonalDeadline>().Include(p => p.OwnBy).Include(p => p.ExtendedBy), m => m.Id, p => p.MembershipId, (m, p) => p).AsNoTracking().ToListAsync(ct)).ToDictionary(p => (p.MembershipId, p.AssignmentId));
        var drafts = (await members.Join(db.Set<Draft>(), m => m.Id, d => d.MembershipId, (m, d) => d).Where(d => d.Text != "").Select(d => new { d.MembershipId, d.AssignmentId }).ToListAsync(ct)).Select(d => (d.MembershipId, d.AssignmentId)).ToHashSet();
        var works = (await members.Join(db.Set<Submission>().ThatCount(db.Set<Submission>()), m => m.Id, s => s.MembershipId, (m, s) => s)
            .Select(s => new CountingWork(s.Id, s.AssignmentId, s.MembershipId, s.Number, s.ReceivedAt, s.WordCount, s.WasLate, s.HandedInById != null)).ToListAsync(ct)).ToDictionary(w => (w.MembershipId, w.AssignmentId));
        var grades = await db.GradesOf(members.Join(db.Set<Submission>(), m => m.Id, s => s.MembershipId, (m, s) => s.Id), ct);
        var unnamed = db.Set<Return>().Unnamed(db.Set<Grade>());
        var returns = (await members.Join(db.Set<Return>(), m => m.Id, r => r.MembershipId, (m, r) => new { r.MembershipId, r.AssignmentId, r.SubmissionId, r.At, r.DueAt, IsUnnamed = unnamed.Any(u => u.Id == r.Id) }).ToListAsync(ct)).ToLookup(r => (r.MembershipId, r.AssignmentId));
        var absences = (await members.Join(db.Set<Absence>(), m => m.Id, a => a.MembershipId, (m, a) => new { a.MembershipId, a.AssignmentId, a.Kind, a.Handed }).ToListAsync(ct)).ToDictionary(a => (a.MembershipId, a.AssignmentId));
        return new CohortSheet(assignments, [.. people.OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase).Select(p => new Row(p.Id, p.Name, p.Email!, [.. assignments.Select(a => CellOf(a, p.Id))]))]);

        Cell CellOf(Assignment assignment, Guid memberId)
        {
            var key = (memberId, assignment.Id);
            var (own, work) = (personal.GetValueOrDefault(key), works.GetValueOrDefault(key));
            var absence = absences.GetValueOrDefault(key) is { } found && Absence.Holds(found.Handed, work?.Number ?? 0) ? found.Kind : (AbsenceKind?)null;
            // Graded without names, a mark or only that there is one would tell whose work it was.
            var grade = work is not null && grades.GetValueOrDefault(work.SubmissionId) is { } given && (given.IsReleased || !assignment.IsBlind) ? given : null;
            var returnedAt = returns[key].FirstOrDefault(r => r.SubmissionId == work?.SubmissionId && !r.IsUnnamed)?.At;
            var state = WorkStates.Of(work, drafts.Contains(key), grade, returnedAt, absence, assignment.DeadlineOf(own));
            // That it came late would, too.
            if (state == WorkState.Late && assignment.IsBlind) state = WorkState.HandedIn;
            return new Cell(assignment, state, work, grade, assignment.DeadlineOf(own.Sayable(returns[key].Where(r => r.IsUnnamed).Select(r => r.DueAt))));
        }
    }
}
