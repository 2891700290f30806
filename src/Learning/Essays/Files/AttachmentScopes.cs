using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays.Files;

/// <summary>Who may see which files.</summary>
public static class AttachmentScopes
{
    /// <summary>The trainee's own; and for trainers of the edition those that went with a submission.</summary>
    public static IQueryable<Attachment> ReadableBy(this IQueryable<Attachment> attachments, IQueryable<Enclosure> enclosures, Guid personId) =>
        attachments.Where(a => a.Membership.PersonId == personId
            || (enclosures.Any(e => e.AttachmentId == a.Id) && a.Assignment.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer)));

    /// <summary>What would go with the next submission, in the order of arrival.</summary>
    public static IQueryable<Attachment> PresentIn(this IQueryable<Attachment> attachments, Guid assignmentId, Guid membershipId) =>
        attachments.Where(a => a.MembershipId == membershipId && a.AssignmentId == assignmentId && a.RemovedAt == null).OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id);

    /// <summary>Everything that takes up room, taken back or not.</summary>
    public static IQueryable<Attachment> Of(this IQueryable<Attachment> attachments, Guid personId) => attachments.Where(a => a.Membership.PersonId == personId);

    /// <summary>The files present now go with this submission and stay with it.</summary>
    public static async Task Enclose(this DbContext db, Submission submission, CancellationToken cancellation)
    {
        var present = await db.Set<Attachment>().PresentIn(submission.AssignmentId, submission.MembershipId).Select(a => a.Id).ToListAsync(cancellation);
        db.AddRange(present.Select(id => new Enclosure(submission, id)));
    }
}
