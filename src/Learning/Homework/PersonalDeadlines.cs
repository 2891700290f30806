using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Homework;

/// <summary>Finds what holds for one trainee alone, and asks <see cref="Assignment.DeadlineOf"/>.</summary>
public static class PersonalDeadlines
{
    public static IQueryable<PersonalDeadline> For(this IQueryable<PersonalDeadline> personal, Guid assignmentId, Guid membershipId) =>
        personal.Where(p => p.MembershipId == membershipId && p.AssignmentId == assignmentId);

    /// <summary>The deadline in force for a member, with who gave it.</summary>
    /// <remarks>Tracked, since a submission refers to who gave its deadline.</remarks>
    /// <param name="assignment">With its cohort.</param>
    public static async Task<Deadline> DeadlineOf(this DbContext db, Assignment assignment, Guid membershipId, CancellationToken cancellation = default) =>
        assignment.DeadlineOf(await db.Set<PersonalDeadline>().For(assignment.Id, membershipId)
            .Include(p => p.OwnBy).Include(p => p.ExtendedBy).FirstOrDefaultAsync(cancellation));

    /// <summary>To be changed; added when there is none yet. Belongs in a transaction.</summary>
    /// <param name="assignment">With its cohort, tracked.</param>
    public static async Task<PersonalDeadline> PersonalDeadlineOf(this DbContext db, Assignment assignment, Membership membership, CancellationToken cancellation)
    {
        var personal = await db.Set<PersonalDeadline>().For(assignment.Id, membership.Id).Include(p => p.OwnBy).Include(p => p.ExtendedBy).FirstOrDefaultAsync(cancellation);
        if (personal is null) db.Add(personal = new PersonalDeadline(assignment, membership));
        return personal;
    }
}
