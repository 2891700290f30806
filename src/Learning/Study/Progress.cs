using Learning.Cohorts;
using Learning.Courses;
using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>How far one membership has come in its course. A lesson is done when it was opened and every exercise in it that asks has been answered.</summary>
public sealed class Progress(Course course, IReadOnlySet<string> opened, IReadOnlySet<string> answered)
{
    public Course Course { get; } = course;

    public IReadOnlyList<Lesson> Lessons { get; } = [.. course.Lessons.Where(l => l.IsPublished)];

    public int Done => Lessons.Count(IsDone);

    public bool IsComplete => Done == Lessons.Count;

    /// <summary>The first lesson that is not done, in the order of the course.</summary>
    public Lesson? Next => Lessons.FirstOrDefault(l => !IsDone(l));

    public bool HasBegun => opened.Count > 0;

    public bool IsDone(Lesson lesson) => opened.Contains(lesson.Id) && lesson.Exercises.Where(e => e.IsAsked).All(e => answered.Contains(e.Id));

    /// <summary>One query for any number of memberships; by membership.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Progress>> Of(DbContext db, IReadOnlyCollection<Membership> memberships, Library library)
    {
        var ids = memberships.Select(m => m.Id).ToArray();
        var visits = db.Set<Visit>().Where(v => ids.Contains(v.MembershipId)).Select(v => new { v.MembershipId, Id = v.LessonId, IsVisit = true });
        var answers = db.Set<Answer>().Where(a => ids.Contains(a.MembershipId) && a.IsComplete).Select(a => new { a.MembershipId, Id = a.ExerciseId, IsVisit = false });
        var done = (await visits.Union(answers).ToListAsync()).ToLookup(d => (d.MembershipId, d.IsVisit), d => d.Id);
        return memberships
            .Select(m => (m.Id, Course: library.Find(m.Cohort.CourseId)))
            .Where(m => m.Course is not null)
            .ToDictionary(m => m.Id, m => new Progress(m.Course!, done[(m.Id, true)].ToHashSet(StringComparer.Ordinal), done[(m.Id, false)].ToHashSet(StringComparer.Ordinal)));
    }
}
