namespace Learning.Study;

public static class NoteScopes
{
    /// <summary>The reader's own, of every edition of the course they were in: notes stay when a new edition begins.</summary>
    public static IQueryable<Note> Of(this IQueryable<Note> notes, Guid personId, string courseId) =>
        notes.Where(n => n.Membership.PersonId == personId && n.Membership.Cohort.CourseId == courseId);
}
