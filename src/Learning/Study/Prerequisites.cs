using System.Collections.Immutable;
using Learning.Courses;
using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>Lessons that another one builds on. Nobody is kept out: the page says what to do first.</summary>
public static class Prerequisites
{
    /// <returns>Those not yet done, in the order of the course. Costs a query only where there are any.</returns>
    public static async Task<IReadOnlyList<Lesson>> Undone(DbContext db, Guid membershipId, Course course, ImmutableArray<string> required)
    {
        var lessons = course.Required(required).ToList();
        if (lessons.Count == 0) return [];
        var ids = lessons.Select(l => l.Id).ToArray();
        var visits = db.Set<Visit>().Where(v => v.MembershipId == membershipId && ids.Contains(v.LessonId)).Select(v => new { Id = v.LessonId, IsVisit = true });
        var attempts = db.Set<Attempt>().Where(a => a.MembershipId == membershipId && ids.Contains(a.LessonId)).Select(a => new { Id = a.ExerciseId, IsVisit = false });
        var done = (await visits.Union(attempts).ToListAsync()).ToLookup(d => d.IsVisit, d => d.Id);
        var progress = new Progress(course, done[true].ToHashSet(StringComparer.Ordinal), done[false].ToHashSet(StringComparer.Ordinal));
        return [.. lessons.Where(l => !progress.IsDone(l))];
    }
}
