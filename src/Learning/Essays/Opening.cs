using Learning.Cohorts;
using Learning.Homework;

namespace Learning.Essays;

/// <summary>That a trainee opened a homework, and when it was first done.</summary>
public sealed class Opening
{
    private Opening()
    {
    }

    public Opening(Assignment assignment, Membership membership, DateTimeOffset now) =>
        (AssignmentId, MembershipId, OpenedAt) = (assignment.Id, membership.Id, now);

    public Guid AssignmentId { get; private set; }

    public Guid MembershipId { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }
}
