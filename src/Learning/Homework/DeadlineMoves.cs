using Learning.Cohorts;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Homework;

/// <summary>Moves deadlines and tells everyone concerned. Belongs in a transaction, whose owner saves.</summary>
public static class DeadlineMoves
{
    /// <param name="assignment">With its cohort, tracked.</param>
    /// <param name="anyoneHandedIn">Whether any trainee of the cohort has handed in.</param>
    /// <exception cref="Refusal">As <see cref="DeadlineMove"/>.</exception>
    public static async Task Move(
        this DbContext db, Assignment assignment, DateTimeOffset to, string? reason, Person author, bool anyoneHandedIn, School school, DateTimeOffset now, CancellationToken ct)
    {
        var trainees = await db.Set<Membership>().Where(m => m.CohortId == assignment.CohortId && m.Role == Role.Trainee).Include(m => m.Person).ToListAsync(ct);
        var personal = await db.Set<PersonalDeadline>().Where(p => p.AssignmentId == assignment.Id).ToDictionaryAsync(p => p.MembershipId, ct);
        var before = trainees.ToDictionary(t => t.Id, t => assignment.DeadlineOf(personal.GetValueOrDefault(t.Id)));
        var from = assignment.DueAt;
        var move = assignment.Move(to, reason, author, anyoneHandedIn, now);
        db.AddRange(move, new JournalEntry(JournalDeed.DeadlineMoved, author, move.Id, now, now, JournalRule.Change(from, to)));
        foreach (var trainee in trainees)
        {
            var after = assignment.DeadlineOf(personal.GetValueOrDefault(trainee.Id));
            if (after.DueAt != before[trainee.Id].DueAt) db.Add(DeadlineMoveLetter.ForTrainee(move, trainee, before[trainee.Id], after, school, now));
        }

        var trainers = await db.Set<Membership>().Where(m => m.CohortId == assignment.CohortId && m.Role == Role.Trainer).Select(m => m.Person).ToListAsync(ct);
        db.AddRange(trainers.Select(trainer => DeadlineMoveLetter.ForTrainer(move, trainer, school, now)));
    }

    /// <summary>Sets the date of one trainee.</summary>
    /// <param name="membership">With its person.</param>
    /// <param name="hasHandedIn">Whether this trainee has handed in.</param>
    /// <exception cref="Refusal">As <see cref="PersonalDeadline.Set"/>.</exception>
    public static async Task MoveFor(
        this DbContext db, Assignment assignment, Membership membership, DateTimeOffset to, string? reason, Person author, bool hasHandedIn, School school, DateTimeOffset now, CancellationToken ct)
    {
        var personal = await db.PersonalDeadlineOf(assignment, membership, ct);
        var before = assignment.DeadlineOf(personal);
        var move = personal.Set(to, reason, author, hasHandedIn, now);
        db.AddRange(move, new JournalEntry(JournalDeed.PersonalDateSet, author, move.Id, now, now, JournalRule.Change(before.DueAt, to)));
        db.Add(DeadlineMoveLetter.ForTrainee(move, membership, before, assignment.DeadlineOf(personal), school, now));
        var trainers = await db.Set<Membership>().ResponsibleFor(membership, now).Select(m => m.Person).ToListAsync(ct);
        db.AddRange(trainers.Append(author).DistinctBy(p => p.Id).Where(p => p.Id != membership.PersonId).Select(trainer => DeadlineMoveLetter.ForTrainer(move, trainer, school, now)));
    }
}
