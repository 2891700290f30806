using Learning.Cohorts;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Homework;

/// <summary>Decides about more time and tells both sides. Belongs in a transaction, whose owner saves.</summary>
public static class ExtensionDecisions
{
    /// <summary>With everything that a decision and its letters need.</summary>
    public static IQueryable<Extension> ToDecide(this IQueryable<Extension> extensions) =>
        extensions.Include(e => e.Assignment.Cohort).Include(e => e.Membership.Person).Include(e => e.DecidedBy);

    /// <param name="extension">As <see cref="ToDecide"/> loads it.</param>
    /// <exception cref="Refusal">As <see cref="Extension.Grant"/>.</exception>
    public static async Task Grant(this DbContext db, Extension extension, DateTimeOffset until, string? answer, Person trainer, School school, DateTimeOffset now, CancellationToken ct)
    {
        var personal = await db.PersonalDeadlineOf(extension.Assignment, extension.Membership, ct);
        var before = extension.Grant(personal, until, answer, trainer, now);
        db.Add(new JournalEntry(JournalDeed.ExtensionGranted, trainer, extension.Id, now, now, JournalRule.Change(before.DueAt, until)));
        await db.Tell(extension, before, trainer, school, now, ct);
    }

    /// <exception cref="Refusal">As <see cref="Extension.Refuse"/>.</exception>
    public static async Task Refuse(this DbContext db, Extension extension, string? answer, Person trainer, School school, DateTimeOffset now, CancellationToken ct)
    {
        var deadline = await db.DeadlineOf(extension.Assignment, extension.MembershipId, ct);
        extension.Refuse(answer, trainer, now);
        db.Add(new JournalEntry(JournalDeed.ExtensionRefused, trainer, extension.Id, now, now, JournalRule.Until(deadline.Source, deadline.DueAt)));
        await db.Tell(extension, deadline, trainer, school, now, ct);
    }

    /// <summary>Gives more time to somebody who did not ask; an open request of theirs is granted.</summary>
    /// <param name="assignment">With its cohort, tracked.</param>
    /// <param name="membership">With its person.</param>
    /// <exception cref="Refusal">As <see cref="Extension.Grant"/>.</exception>
    public static async Task Give(
        this DbContext db, Assignment assignment, Membership membership, DateTimeOffset until, string? answer, Person trainer, School school, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.Set<Extension>().ToDecide().FirstOrDefaultAsync(e => e.MembershipId == membership.Id && e.OpenFor == assignment.Id, ct);
        if (open is not null)
        {
            await db.Grant(open, until, answer, trainer, school, now, ct);
            return;
        }

        var personal = await db.PersonalDeadlineOf(assignment, membership, ct);
        var before = assignment.DeadlineOf(personal);
        var extension = Extension.Give(personal, until, answer, trainer, now);
        db.AddRange(extension, new JournalEntry(JournalDeed.ExtensionGranted, trainer, extension.Id, now, now, JournalRule.Change(before.DueAt, until)));
        await db.Tell(extension, before, trainer, school, now, ct);
    }

    private static async Task Tell(this DbContext db, Extension extension, Deadline before, Person decider, School school, DateTimeOffset now, CancellationToken ct)
    {
        db.Add(ExtensionLetters.ForTrainee(extension, before, school, now));
        var trainers = await db.Set<Membership>().ResponsibleFor(extension.Membership, now).Select(m => m.Person).ToListAsync(ct);
        foreach (var trainer in trainers.Append(decider).DistinctBy(p => p.Id).Where(p => p.Id != extension.Membership.PersonId)) db.Add(ExtensionLetters.ForTrainer(extension, before, trainer, school, now));
    }
}
