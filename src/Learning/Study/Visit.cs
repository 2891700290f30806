namespace Learning.Study;

/// <summary>That a trainee opened a lesson, and when it was first done.</summary>
public sealed class Visit
{
    private Visit()
    {
    }

    public Visit(Guid membershipId, string lessonId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (MembershipId, LessonId, OpenedAt) = (membershipId, lessonId, now);
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public string LessonId { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }
}
