using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>What one trainee has answered in one lesson, in the least work for the page that is opened most.</summary>
public sealed record AnswerSheet(bool IsOpened, IReadOnlyDictionary<string, AnswerSheet.Answer> Answers)
{
    /// <summary>The last attempt at an exercise.</summary>
    public sealed record Answer(string ExerciseId, int Number, string Text, bool IsRight)
    {
        public IReadOnlySet<int> Chosen => Attempt.ChosenIn(Text);
    }

    public sealed record Member(Guid Id, Role Role);

    private static readonly Func<DbContext, Guid, string, Task<Member?>> NewestMembership = EF.CompileAsyncQuery(
        (DbContext db, Guid personId, string courseId) => db.Set<Membership>()
            .Where(m => m.PersonId == personId && m.Cohort.CourseId == courseId)
            .OrderByDescending(m => m.Cohort.OpenedAt)
            .Select(m => new Member(m.Id, m.Role))
            .FirstOrDefault());

    // The visit is the row without an exercise.
    private static readonly Func<DbContext, Guid, string, IAsyncEnumerable<Answer>> Rows = EF.CompileAsyncQuery(
        (DbContext db, Guid membershipId, string lessonId) => db.Set<Visit>()
            .Where(v => v.MembershipId == membershipId && v.LessonId == lessonId)
            .Select(v => new Answer("", 0, "", false))
            .Concat(db.Set<Attempt>()
                .Where(a => a.MembershipId == membershipId && a.LessonId == lessonId)
                .Select(a => new Answer(a.ExerciseId, a.Number, a.Answer, a.IsRight))));

    public static Task<Member?> MembershipOf(DbContext db, Guid personId, string courseId) => NewestMembership(db, personId, courseId);

    public static async Task<AnswerSheet> Of(DbContext db, Guid membershipId, string lessonId)
    {
        var (opened, answers) = (false, new Dictionary<string, Answer>(StringComparer.Ordinal));
        await foreach (var row in Rows(db, membershipId, lessonId))
        {
            if (row.ExerciseId.Length == 0) opened = true;
            else if (!answers.TryGetValue(row.ExerciseId, out var known) || known.Number < row.Number) answers[row.ExerciseId] = row;
        }

        return new AnswerSheet(opened, answers);
    }
}
