using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Hands in, after a deadline, the drafts of those who asked for it.</summary>
internal static class AutoHandInRound
{
    /// <summary>A deadline this long ago is looked at no more: nobody would expect it.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(366);

    /// <returns>The wishes that are due, the earliest deadline first.</returns>
    public static async Task<IReadOnlyList<Guid>> Due(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var (earliest, latest) = (now - Memory, now - AutoHandIn.Patience);
        var wishes =
            from wish in db.Set<AutoHandIn>().Include(w => w.Assignment.Cohort)
            from personal in db.Set<PersonalDeadline>().Where(p => p.MembershipId == wish.MembershipId && p.AssignmentId == wish.AssignmentId).DefaultIfEmpty()
            let assignment = wish.Assignment
            where (assignment.DueAt > earliest && assignment.DueAt <= latest) || (personal != null && (personal.OwnDueAt <= latest || personal.ExtendedTo <= latest))
            where wish.SettledFor == null || wish.SettledFor < assignment.DueAt || (personal != null && (wish.SettledFor < personal.OwnDueAt || wish.SettledFor < personal.ExtendedTo))
            select new { wish, personal };
        var looked = await wishes.AsNoTracking().ToListAsync(ct);
        return
        [
            .. looked.Select(w => (w.wish, Deadline: w.wish.Assignment.DeadlineOf(w.personal)))
                .Where(w => w.wish.IsDue(w.Deadline, now)).OrderBy(w => w.Deadline.DueAt).Select(w => w.wish.Id),
        ];
    }

    public static async Task<bool> Settle(DbContext db, Guid id, School school, DateTimeOffset now, CancellationToken ct)
    {
        var wish = await db.Set<AutoHandIn>().Include(w => w.Assignment.Cohort).Include(w => w.Membership.Person).FirstOrDefaultAsync(w => w.Id == id, ct);
        if (wish is null) return false;
        var personal = await db.Set<PersonalDeadline>().For(wish.AssignmentId, wish.MembershipId).Include(p => p.OwnBy).Include(p => p.ExtendedBy).FirstOrDefaultAsync(ct);
        var deadline = wish.Assignment.DeadlineOf(personal);
        if (!wish.IsDue(deadline, now)) return false;
        if (await db.Set<Absence>().Of(wish.AssignmentId, wish.MembershipId).Holding(db.Set<Submission>()).AnyAsync(ct))
        {
            wish.Rest(deadline);
            return true;
        }

        var latest = await db.Set<Submission>().AsNoTracking().Where(s => s.MembershipId == wish.MembershipId && s.AssignmentId == wish.AssignmentId).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var kept = await LastBefore(db, wish, deadline.DueAt, ct);
        try
        {
            if (wish.Settle(deadline, kept?.Text, latest, await db.ReturnsTo(wish.AssignmentId, wish.MembershipId, ct)) is { } submission) await Post(db, submission, kept!, school, now, ct);
        }
        catch (Refusal refusal)
        {
            db.Add(AutoHandInLetter.NotHandedIn(wish, deadline, refusal, school, now));
        }

        return true;
    }

    /// <summary>A kept state, and which one.</summary>
    private sealed record Kept(Guid DraftId, int Number, KeptText Text);

    private static async Task<Kept?> LastBefore(DbContext db, AutoHandIn wish, DateTimeOffset dueAt, CancellationToken ct)
    {
        var draft = await db.Set<Draft>().AsNoTracking().FirstOrDefaultAsync(d => d.MembershipId == wish.MembershipId && d.AssignmentId == wish.AssignmentId, ct);
        if (draft is null) return null;
        if (draft.KeptAt < dueAt) return new Kept(draft.Id, draft.Version, new KeptText(draft.Text, draft.KeptAt));
        return await db.Set<Revision>().Of(draft).Where(r => r.KeptAt < dueAt)
            .OrderByDescending(r => r.Number).Select(r => new Kept(draft.Id, r.Number, new KeptText(r.Text, r.KeptAt))).FirstOrDefaultAsync(ct);
    }

    private static async Task Post(DbContext db, Submission submission, Kept kept, School school, DateTimeOffset now, CancellationToken ct)
    {
        await db.Store(submission, JournalDeed.HandedInAtDeadline, school, now, ct);
        await db.Set<Revision>().MarkHandedIn(kept.DraftId, kept.Number, ct);
    }
}
