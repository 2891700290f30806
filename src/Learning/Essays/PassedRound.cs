using Learning.Cohorts;
using Learning.Homework;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Tells trainers once, after a cohort's deadline, who of theirs handed in, who is missing, and who has more time.</summary>
internal static class PassedRound
{
    /// <summary>So late it would be no news.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    /// <summary>Longer than any course gives.</summary>
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(366);

    /// <returns>The assignments whose deadline has passed and of which nobody was told yet.</returns>
    public static async Task<IReadOnlyList<Guid>> Passed(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var earliest = now - Memory - LongestGrace;
        var assignments = (await db.Set<Assignment>().Where(a => a.DueAt > earliest && a.DueAt <= now && a.DueAt > a.Cohort.OpenedAt).Include(a => a.Cohort).AsNoTracking().ToListAsync(ct))
            .Where(a => a.DueAt + a.Grace > now - Memory && now >= a.DueAt + a.Grace + AutoHandIn.Patience + AutoHandIn.Patience)
            .ToDictionary(a => Reminder.OccurrenceOf(a.Id, a.DeadlineOf(null)), a => a.Id, StringComparer.Ordinal);
        var occurrences = assignments.Keys.ToList();
        var told = await db.Set<Letter>().Where(l => l.Kind == PassedLetter.Kind && occurrences.Contains(l.Occurrence)).Select(l => l.Occurrence).Distinct().ToListAsync(ct);
        return [.. assignments.Where(a => !told.Contains(a.Key, StringComparer.Ordinal)).Select(a => a.Value)];
    }

    public static async Task<bool> Report(DbContext db, Guid assignmentId, School school, DateTimeOffset now, CancellationToken ct)
    {
        var assignment = await db.Set<Assignment>().Include(a => a.Cohort).AsNoTracking().SingleAsync(a => a.Id == assignmentId, ct);
        var occurrence = Reminder.OccurrenceOf(assignmentId, assignment.DeadlineOf(null));
        if (await db.Set<Letter>().AnyAsync(l => l.Kind == PassedLetter.Kind && l.Occurrence == occurrence, ct)) return false;
        var trainees = await Trainees(db, assignment).ToListAsync(ct);
        var trainers = await db.Set<Membership>().Where(m => m.CohortId == assignment.CohortId && m.Role == Role.Trainer).Include(m => m.Person).ToListAsync(ct);
        var standIns = trainers.Where(t => t.IsAwayAt(now)).ToDictionary(t => t.PersonId, t => t.SubstituteId!.Value);
        foreach (var trainer in trainers.Select(t => t.Person))
        {
            var theirs = trainees.Where(t => t.ResponsibleTrainerId is not { } responsible || standIns.GetValueOrDefault(responsible, responsible) == trainer.Id)
                .Select(t => new PassedLetter.Line(t.Name, t.HasHandedIn, t.IsExcused, assignment.DeadlineOf(t.Personal))).ToList();
            if (theirs.Count > 0) db.Add(PassedLetter.For(trainer, assignment, occurrence, theirs, school, now));
        }

        return true;
    }

    private sealed record Trainee(string Name, Guid? ResponsibleTrainerId, PersonalDeadline? Personal, bool HasHandedIn, bool IsExcused);

    private static IQueryable<Trainee> Trainees(DbContext db, Assignment assignment) =>
        from member in db.Set<Membership>().AsNoTracking()
        where member.CohortId == assignment.CohortId && member.Role == Role.Trainee
        from personal in db.Set<PersonalDeadline>().Where(p => p.MembershipId == member.Id && p.AssignmentId == assignment.Id).DefaultIfEmpty()
        orderby member.Person.Name, member.Id
        select new Trainee(member.Person.Name, member.ResponsibleTrainerId, personal, db.Set<Submission>().Any(s => s.MembershipId == member.Id && s.AssignmentId == assignment.Id),
            db.Set<Absence>().Holding(db.Set<Submission>()).Any(a => a.MembershipId == member.Id && a.AssignmentId == assignment.Id && a.Kind == AbsenceKind.Excused));
}
