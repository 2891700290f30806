using System.Security.Cryptography;
using System.Text;
using Learning.Cohorts;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>One click on "hand in".</summary>
/// <param name="Key">Names the click: the same text sent again is the same submission; another text, from a page that a browser went back to, is another.</param>
/// <param name="Received">When the first byte of the request was received.</param>
/// <param name="Complete">When its body had been read whole.</param>
public sealed record HandIn(Guid AssignmentId, Guid PersonId, string Text, Guid Key, bool IsHonest, DateTimeOffset Received, DateTimeOffset Complete);

/// <summary>Decides about a hand-in and stores it with all that goes with it: the journal's entry, the files, the letters, the draft. Belongs in one transaction.</summary>
public static class HandingIn
{
    private sealed record Situation(Assignment Assignment, Membership Membership, PersonalDeadline? Personal, Draft? Draft, Submission? SameForm, int Earlier, int Returned);

    /// <returns>Null where this person is no trainee of the assignment.</returns>
    /// <exception cref="Refusal">As <see cref="Submission.HandIn"/>, or <c>Essay.HonestyMissing</c>.</exception>
    public static async Task<Submission?> HandIn(this DbContext db, HandIn form, School school, CancellationToken cancellation)
    {
        if (await Find(db, form.AssignmentId, form.PersonId, form.Key, cancellation) is not { } found) return null;
        var (assignment, member, draft) = (found.Assignment, found.Membership, found.Draft);
        var (key, same) = await db.ClickOf(found.SameForm, member.Id, form.Key, form.Text, cancellation);
        if (same is not null) return same;
        if (assignment.AsksHonesty && !form.IsHonest) throw new Refusal("Essay.HonestyMissing") { Field = "Honest" };
        var submission = Submission.HandIn(assignment, assignment.DeadlineOf(found.Personal), member, form.Text, found.Earlier, key, form.Received, form.Complete, found.Returned);
        await db.Store(submission, JournalDeed.HandedIn, school, form.Complete, cancellation);
        if (draft is null) db.Add(draft = new Draft(assignment, member));
        draft.Keep(form.Text, draft.Version, form.Received, RevisionOrigin.HandedIn);
        await db.SaveChangesAsync(cancellation);
        if (draft.Revisions.Count == 0) await db.Set<Revision>().MarkHandedIn(draft, cancellation);
        return submission;
    }

    /// <summary>Which submission a click means: the one it made before, or a new one under a key of its own. From a page that made another text before, the key comes from both, so that this click, too, is one submission however often it is sent.</summary>
    /// <param name="before">What was handed in with this key, or null.</param>
    internal static async Task<(Guid Key, Submission? Same)> ClickOf(this DbContext db, Submission? before, Guid membershipId, Guid key, string text, CancellationToken cancellation)
    {
        if (key == default) return (Guid.CreateVersion7(), null);
        text = EssayText.Normalize(text);
        if (before is null) return (key, null);
        if (before.Text == text) return (key, before);
        var both = new Guid(SHA256.HashData([.. key.ToByteArray(), .. Encoding.UTF8.GetBytes(text)]).AsSpan(0, 16));
        return (both, await db.Set<Submission>().FirstOrDefaultAsync(s => s.MembershipId == membershipId && s.Key == both, cancellation));
    }

    /// <summary>Adds a new submission, who did it, its files and its letters. What somebody else brought takes none of the trainee's files along.</summary>
    internal static async Task Store(this DbContext db, Submission submission, JournalDeed deed, School school, DateTimeOffset now, CancellationToken cancellation)
    {
        var (member, bringer) = (submission.Membership, submission.HandedInBy);
        db.AddRange(submission, new JournalEntry(deed, bringer ?? member.Person, submission.Id, submission.ReceivedAt, now, JournalRule.Until(submission.Source, submission.DueAt), submission.Sha256));
        if (bringer is null) await db.Enclose(submission, cancellation);
        db.Add(Receipt.For(submission, school, now));
        var trainers = await db.Set<Membership>().ResponsibleFor(member, now).Select(m => m.Person).ToListAsync(cancellation);
        if (submission.Assignment.IsMarkedTwice) trainers.AddRange(await db.SecondReaders(submission, now, cancellation));
        db.AddRange(trainers.Distinct().Where(trainer => trainer.Id != bringer?.Id).Select(trainer => trainer.WantsDigest ? (object)new Arrival(trainer, submission, now) : Receipt.ForTrainer(trainer, submission, school, now)));
    }

    /// <summary>Saving decides who marks it a second time.</summary>
    private static async Task<List<Person>> SecondReaders(this DbContext db, Submission submission, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        return submission.SecondMarkerId is { } second
            ? await db.Set<Membership>().WhoReads(submission.Membership.CohortId, second, now).Select(m => m.Person).ToListAsync(cancellation)
            : [];
    }

    /// <summary>All that decides, in one query: nobody else writes while it is asked.</summary>
    private static readonly Func<DbContext, Guid, Guid, Guid, CancellationToken, Task<Situation?>> Find = EF.CompileAsyncQuery(
        (DbContext db, Guid assignmentId, Guid personId, Guid key, CancellationToken cancellation) =>
            (from assignment in db.Set<Assignment>().Include(a => a.Cohort)
             from member in db.Set<Membership>().Include(m => m.Person).Where(m => m.CohortId == assignment.CohortId && m.PersonId == personId && m.Role == Role.Trainee)
             from personal in db.Set<PersonalDeadline>().Include(p => p.OwnBy).Include(p => p.ExtendedBy).Where(p => p.MembershipId == member.Id && p.AssignmentId == assignment.Id).DefaultIfEmpty()
             from draft in db.Set<Draft>().Where(d => d.MembershipId == member.Id && d.AssignmentId == assignment.Id).DefaultIfEmpty()
             from same in db.Set<Submission>().Where(s => s.MembershipId == member.Id && s.Key == key).DefaultIfEmpty()
             where assignment.Id == assignmentId
             select new Situation(
                 assignment, member, personal, draft, same,
                 db.Set<Submission>().Count(s => s.MembershipId == member.Id && s.AssignmentId == assignment.Id),
                 db.Set<Return>().Count(r => r.MembershipId == member.Id && r.AssignmentId == assignment.Id)))
            .FirstOrDefault());
}
