using Learning.Cohorts;
using Learning.Courses;
using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>How far one membership has come in its course. A lesson is done when it was read to the end and every exercise in it that asks has been answered; the course, when all its lessons are.</summary>
public sealed class Progress(Course course, IEnumerable<Visit> visits, IReadOnlySet<string> answered)
{
    private readonly Dictionary<string, Visit> visits = visits.ToDictionary(v => v.LessonId, StringComparer.Ordinal);

    public Course Course { get; } = course;

    public IReadOnlyList<Lesson> Lessons { get; } = [.. course.Lessons.Where(l => l.IsPublished)];

    public int Done => Lessons.Count(IsDone);

    public bool IsComplete => Lessons.Count > 0 && Done == Lessons.Count;

    /// <summary>Where to go on: the lesson that was read last, if it is not done; otherwise the first that is not, in the order of the course.</summary>
    public Lesson? Next => Latest is { } latest && !IsDone(latest) ? latest : Lessons.FirstOrDefault(l => !IsDone(l));

    public bool HasBegun => visits.Count > 0;

    private Lesson? Latest => Lessons.Where(l => visits.ContainsKey(l.Id)).MaxBy(l => visits[l.Id].LastAt);

    public bool IsDone(Lesson lesson) => IsDone(lesson, IsRead(lesson), answered);

    internal static bool IsDone(Lesson lesson, bool isRead, IReadOnlySet<string> answered) => isRead && lesson.Exercises.Where(e => e.IsAsked).All(e => answered.Contains(e.Id));

    public bool IsOpened(Lesson lesson) => visits.ContainsKey(lesson.Id);

    public bool IsRead(Lesson lesson) => visits.GetValueOrDefault(lesson.Id)?.ReadAt is not null;

    public bool HasChanged(Lesson lesson) => LessonVersion.HasChanged(lesson, visits.GetValueOrDefault(lesson.Id)?.ReadVersion);

    /// <summary>How many exercises of the lesson ask something.</summary>
    public static int Asked(Lesson lesson) => lesson.Exercises.Count(e => e.IsAsked);

    public int Answered(Lesson lesson) => lesson.Exercises.Count(e => e.IsAsked && answered.Contains(e.Id));

    /// <summary>Of a lesson, at the place where reading stopped.</summary>
    public string AddressOf(Lesson lesson) =>
        CourseAddress.OfLesson(Course.Id, lesson.Slug) + (IsDone(lesson) ? null : visits.GetValueOrDefault(lesson.Id)?.Place?.In(lesson.Text.Current) is { } anchor ? $"#{anchor}" : null);

    /// <summary>Two queries for any number of memberships, none for none; by membership.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Progress>> Of(DbContext db, IReadOnlyCollection<Membership> memberships, Library library)
    {
        if (memberships.Count == 0) return new Dictionary<Guid, Progress>();
        var ids = memberships.Select(m => m.Id).ToArray();
        var visitsOf = (await db.Set<Visit>().Where(v => ids.Contains(v.MembershipId)).AsNoTracking().ToListAsync()).ToLookup(v => v.MembershipId);
        var answers = (await db.Set<Answer>().Where(a => ids.Contains(a.MembershipId) && a.IsComplete).Select(a => new { a.MembershipId, a.ExerciseId }).ToListAsync()).ToLookup(a => a.MembershipId, a => a.ExerciseId);
        return memberships
            .Select(m => (m.Id, Course: library.Find(m.Cohort.CourseId)))
            .Where(m => m.Course is not null)
            .ToDictionary(m => m.Id, m => new Progress(m.Course!, visitsOf[m.Id], answers[m.Id].ToHashSet(StringComparer.Ordinal)));
    }
}
