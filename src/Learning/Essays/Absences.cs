using Learning.Cohorts;
using Learning.Homework;
using Learning.Journal;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Excuses trainees, or writes their work off. Belongs in a transaction, whose owner saves.</summary>
public static class Absences
{
    public static IQueryable<Absence> Of(this IQueryable<Absence> absences, Guid assignmentId, Guid membershipId) =>
        absences.Where(a => a.MembershipId == membershipId && a.AssignmentId == assignmentId);

    /// <summary>Of those who are not waited for: nothing has come from them since.</summary>
    public static IQueryable<Absence> Holding(this IQueryable<Absence> absences, IQueryable<Submission> submissions) =>
        absences.Where(a => a.Handed == submissions.Count(s => s.MembershipId == a.MembershipId && s.AssignmentId == a.AssignmentId));

    /// <param name="assignment">With its cohort.</param>
    /// <exception cref="Refusal">As <see cref="Absence.Set"/>.</exception>
    public static async Task Mark(this DbContext db, Assignment assignment, Membership membership, AbsenceKind kind, string? reason, Person by, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        var absence = await db.Set<Absence>().Of(assignment.Id, membership.Id).FirstOrDefaultAsync(ct);
        if (absence is null) db.Add(absence = new Absence(assignment, membership));
        var (handed, returned) = await db.Handed(assignment.Id, membership.Id, ct);
        absence.Set(kind, reason, handed, handed > 0 && returned == handed, await db.DeadlineOf(assignment, membership.Id, ct), by, now);
        db.Add(new JournalEntry(kind == AbsenceKind.Excused ? JournalDeed.Excused : JournalDeed.WrittenOff, by, absence.Id, received, now, $"assignment {assignment.Id:N} member {membership.Id:N}"));
    }

    /// <summary>Work is expected again.</summary>
    public static async Task Lift(this DbContext db, Guid assignmentId, Guid membershipId, Person by, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<Absence>().Of(assignmentId, membershipId).FirstOrDefaultAsync(ct) is not { } absence) return;
        db.Remove(absence);
        db.Add(new JournalEntry(JournalDeed.AbsenceLifted, by, absence.Id, received, now, $"was {absence.Kind}"));
    }
}
