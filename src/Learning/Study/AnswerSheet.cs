using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>What one member of a course has done in one lesson, in one query: it stands behind the page that is opened most.</summary>
public sealed record AnswerSheet(Guid MembershipId, Role Role, bool IsOpened, IReadOnlyDictionary<string, AnswerSheet.Answer> Answers)
{
    /// <summary>The last attempt at an exercise.</summary>
    public sealed record Answer(string ExerciseId, int Number, string Text, bool IsRight)
    {
        public IReadOnlySet<int> Chosen => Attempt.ChosenIn(Text);
    }

    /// <summary>The membership beside each of its attempts, or once beside none.</summary>
    private sealed record Line(Guid MembershipId, Role Role, bool IsOpened, string? ExerciseId, int? Number, string? Text, bool? IsRight);

    private static readonly Func<DbContext, Guid, string, string, IAsyncEnumerable<Line>> LinesOf = EF.CompileAsyncQuery(
        (DbContext db, Guid personId, string courseId, string lessonId) =>
            from member in db.Set<Membership>().Where(m => m.PersonId == personId && m.Cohort.CourseId == courseId).OrderByDescending(m => m.Cohort.OpenedAt).Take(1)
            from attempt in db.Set<Attempt>().Where(a => a.MembershipId == member.Id && a.LessonId == lessonId).DefaultIfEmpty()
            orderby attempt.Number
            select new Line(
                member.Id, member.Role, db.Set<Visit>().Any(v => v.MembershipId == member.Id && v.LessonId == lessonId),
                attempt.ExerciseId, attempt.Number, attempt.Answer, attempt.IsRight));

    /// <returns>For the newest edition of the course that the person belongs to, or null when there is none.</returns>
    public static async Task<AnswerSheet?> Of(DbContext db, Guid personId, string courseId, string lessonId)
    {
        AnswerSheet? sheet = null;
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        await foreach (var line in LinesOf(db, personId, courseId, lessonId))
        {
            sheet ??= new AnswerSheet(line.MembershipId, line.Role, line.IsOpened, answers);
            if (line.ExerciseId is not null) answers[line.ExerciseId] = new Answer(line.ExerciseId, line.Number!.Value, line.Text!, line.IsRight!.Value);
        }

        return sheet;
    }
}
