using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>That a trainee opened a lesson, how far they came, and what of it they have read to the end.</summary>
public sealed class Visit
{
    private Visit()
    {
    }

    public Visit(Guid membershipId, string lessonId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (MembershipId, LessonId, OpenedAt, LastAt) = (membershipId, lessonId, now, now);
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public string LessonId { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When something was last known of this reader here.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>As <see cref="ReadingPlace.Trail"/>; null while reading has not begun.</summary>
    public string? Trail { get; private set; }

    public int Permille { get; private set; }

    /// <summary>When the end was first reached.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The <see cref="LessonVersion"/> whose end was last reached.</summary>
    public string? ReadVersion { get; private set; }

    public ReadingPlace? Place => Trail is null ? null : new ReadingPlace(Trail, Permille);

    /// <summary>The visit of this membership to this lesson, begun if need be. Belongs into one transaction with the saving.</summary>
    public static async Task<Visit> To(DbContext db, Guid membershipId, Lesson lesson, DateTimeOffset now, CancellationToken cancellation)
    {
        var visit = await db.Set<Visit>().FirstOrDefaultAsync(v => v.MembershipId == membershipId && v.LessonId == lesson.Id, cancellation);
        if (visit is null) db.Add(visit = new Visit(membershipId, lesson.Id, now));
        return visit;
    }

    public void Pause(ReadingPlace place, DateTimeOffset now) => (Trail, Permille, LastAt) = (place.Trail, place.Permille, now);

    public void Finish(Lesson lesson, DateTimeOffset now) => (ReadAt, ReadVersion, LastAt) = (ReadAt ?? now, LessonVersion.Of(lesson), now);
}
