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
        var exercises = lessons.SelectMany(l => l.Exercises).Select(e => e.Id).ToArray();
        var read = db.Set<Visit>().Where(v => v.MembershipId == membershipId && v.ReadAt != null && ids.Contains(v.LessonId)).Select(v => new { Id = v.LessonId, IsLesson = true });
        var answered = db.Set<Answer>().Where(a => a.MembershipId == membershipId && a.IsComplete && exercises.Contains(a.ExerciseId)).Select(a => new { Id = a.ExerciseId, IsLesson = false });
        var done = (await read.Union(answered).ToListAsync()).ToLookup(d => d.IsLesson, d => d.Id);
        return [.. lessons.Where(l => !Progress.IsDone(l, done[true].Contains(l.Id), done[false].ToHashSet(StringComparer.Ordinal)))];
    }
}
