using Learning.Cohorts;
using Learning.Homework;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Stores the reminders that are due, each once.</summary>
internal static class ReminderRound
{
    /// <returns>The assignments of which somebody's deadline comes near.</returns>
    public static async Task<IReadOnlyList<Guid>> Near(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var latest = now + Reminder.Earliest;
        var dated = db.Set<Assignment>().Where(a => a.DueAt > now && a.DueAt <= latest).Select(a => a.Id);
        var own = db.Set<PersonalDeadline>().Where(p => p.OwnDueAt > now && p.OwnDueAt <= latest).Select(p => p.AssignmentId);
        var extended = db.Set<PersonalDeadline>().Where(p => p.ExtendedTo > now && p.ExtendedTo <= latest).Select(p => p.AssignmentId);
        return await dated.Union(own).Union(extended).ToListAsync(ct);
    }

    public static async Task<bool> Remind(DbContext db, Guid assignmentId, School school, SignedLinks links, DateTimeOffset now, CancellationToken ct)
    {
        var assignment = await db.Set<Assignment>().Include(a => a.Cohort).AsNoTracking().SingleAsync(a => a.Id == assignmentId, ct);
        var due = (await Behind(db, assignment).ToListAsync(ct))
            .Select(b => (b.Member, b.Progress, Deadline: assignment.DeadlineOf(b.Personal), Since: b.Since(assignment)))
            .Select(b => (b.Member, b.Progress, b.Deadline, Kind: Reminder.DueAt(b.Deadline, b.Since, now)))
            .Where(b => b.Kind is not null).ToList();
        var occurrences = due.Select(b => Reminder.OccurrenceOf(assignmentId, b.Deadline)).Distinct(StringComparer.Ordinal).ToList();
        var kinds = due.Select(b => b.Kind!).Distinct(StringComparer.Ordinal).ToList();
        var stored = (await db.Set<Letter>().Where(l => kinds.Contains(l.Kind) && occurrences.Contains(l.Occurrence)).Select(l => new { l.Kind, l.Occurrence, l.RecipientId }).ToListAsync(ct))
            .Select(l => (l.Kind, l.Occurrence, l.RecipientId)).ToHashSet();
        var missing = due.Where(b => !stored.Contains((b.Kind!, Reminder.OccurrenceOf(assignmentId, b.Deadline), b.Member.PersonId))).ToList();
        db.AddRange(missing.Select(b => Reminder.For(b.Kind!, assignment, b.Member, b.Deadline, b.Progress, school, links, now)));
        return missing.Count > 0;
    }

    private sealed record Trainee(Membership Member, PersonalDeadline? Personal, bool HasDraft, bool HasHandedIn)
    {
        /// <summary>Whoever has handed in and is reminded has had the work returned.</summary>
        public Reminder.Progress Progress => HasHandedIn ? Reminder.Progress.Returned : HasDraft ? Reminder.Progress.HasDraft : Reminder.Progress.Opening;

        /// <summary>When this trainee last learned of the deadline.</summary>
        public DateTimeOffset Since(Assignment assignment) =>
            new[] { Member.JoinedAt, assignment.Cohort.OpenedAt, assignment.MovedAt, Personal?.ChangedAt }.OfType<DateTimeOffset>().Max();
    }

    /// <summary>Trainees who take reminders, whose work is awaited: not handed in and not excused, or returned for revision.</summary>
    private static IQueryable<Trainee> Behind(DbContext db, Assignment assignment) =>
        from member in db.Set<Membership>().Include(m => m.Person).AsNoTracking()
        where member.CohortId == assignment.CohortId && member.Role == Role.Trainee && !member.Person.DeclinesReminders
        where !db.Set<Submission>().Any(s => s.MembershipId == member.Id && s.AssignmentId == assignment.Id
            && !db.Set<Return>().Any(r => r.MembershipId == member.Id && r.AssignmentId == assignment.Id && r.Number >= s.Number))
        where !db.Set<Absence>().Holding(db.Set<Submission>()).Any(a => a.MembershipId == member.Id && a.AssignmentId == assignment.Id)
        from personal in db.Set<PersonalDeadline>().Where(p => p.MembershipId == member.Id && p.AssignmentId == assignment.Id).Include(p => p.OwnBy).Include(p => p.ExtendedBy).DefaultIfEmpty()
        select new Trainee(member, personal, db.Set<Draft>().Any(d => d.MembershipId == member.Id && d.AssignmentId == assignment.Id && d.Text != ""),
            db.Set<Submission>().Any(s => s.MembershipId == member.Id && s.AssignmentId == assignment.Id));
}
