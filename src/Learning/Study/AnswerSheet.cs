using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>What one member of a course has done in one lesson, in two queries: it stands behind the page that is opened most.</summary>
public sealed record AnswerSheet(Guid MembershipId, Role Role, bool IsOpened, IReadOnlyDictionary<string, AnswerSheet.Answer> Answers)
{
    /// <summary>The last attempt at an exercise.</summary>
    public sealed record Answer(string ExerciseId, int Number, string Text, bool IsRight)
    {
        public IReadOnlySet<int> Chosen => Attempt.ChosenIn(Text);
    }

    private sealed record Member(Guid Id, Role Role, bool IsOpened);

    private static readonly Func<DbContext, Guid, string, string, Task<Member?>> NewestMembership = EF.CompileAsyncQuery(
        (DbContext db, Guid personId, string courseId, string lessonId) => db.Set<Membership>()
            .Where(m => m.PersonId == personId && m.Cohort.CourseId == courseId)
            .OrderByDescending(m => m.Cohort.OpenedAt)
            .Select(m => new Member(m.Id, m.Role, db.Set<Visit>().Any(v => v.MembershipId == m.Id && v.LessonId == lessonId)))
            .FirstOrDefault());

    private static readonly Func<DbContext, Guid, string, IAsyncEnumerable<Answer>> AnswersIn = EF.CompileAsyncQuery(
        (DbContext db, Guid membershipId, string lessonId) => db.Set<Attempt>()
            .Where(a => a.MembershipId == membershipId && a.LessonId == lessonId)
            .OrderBy(a => a.Number)
            .Select(a => new Answer(a.ExerciseId, a.Number, a.Answer, a.IsRight)));

    /// <returns>For the newest edition of the course that the person belongs to, or null when there is none.</returns>
    public static async Task<AnswerSheet?> Of(DbContext db, Guid personId, string courseId, string lessonId)
    {
        if (await NewestMembership(db, personId, courseId, lessonId) is not { } member) return null;
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        if (member.Role == Role.Trainee)
            await foreach (var answer in AnswersIn(db, member.Id, lessonId))
                answers[answer.ExerciseId] = answer;
        return new AnswerSheet(member.Id, member.Role, member.IsOpened, answers);
    }
}
