using Learning.Courses;
using Learning.Lessons;
using Learning.Lessons.Exercises;
using Learning.Study;

namespace Learning.Web.Pages.Reflections;

/// <summary>A note that its writer shows to the trainers, with the exercise that asked for it; without it when the course has that no longer.</summary>
public sealed record SharedNote(Guid Id, DateTimeOffset At, string Text, string Person, string Cohort, string TimeZone, string CourseId, string LessonId, string ExerciseId)
{
    public Course? Course { get; init; }

    public Lesson? Lesson => Course?.Lessons.FirstOrDefault(l => l.Id == LessonId);

    public Reflect? Reflect => Lesson?.Exercises.OfType<Reflect>().FirstOrDefault(e => e.Id == ExerciseId);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    internal static IQueryable<SharedNote> Of(IQueryable<Answer> answers) =>
        answers.Select(a => new SharedNote(a.Id, a.At, a.State, a.Membership.Person.Name, a.Membership.Cohort.Name, a.Membership.Cohort.TimeZone, a.Membership.Cohort.CourseId, a.LessonId, a.ExerciseId));
}
