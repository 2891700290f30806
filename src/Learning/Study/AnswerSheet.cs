using Learning.Cohorts;
using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>What one member of a course has done in one lesson, in one query: it stands behind the page that is opened most.</summary>
/// <param name="Zone">Of the edition: where the reader's days begin and end.</param>
/// <param name="Answers">By exercise.</param>
public sealed record AnswerSheet(Guid MembershipId, Role Role, TimeZoneInfo Zone, IReadOnlyDictionary<string, AnswerSheet.Given> Answers)
{
    /// <summary>Null before the first.</summary>
    public Reading? Visit { get; init; }

    /// <summary>How many notes the reader has in this lesson, of every edition.</summary>
    public int Notes { get; init; }

    /// <summary>How far the reader came.</summary>
    /// <param name="ReadVersion">The <see cref="LessonVersion"/> that was read to the end.</param>
    public sealed record Reading(DateTimeOffset? ReadAt, string? ReadVersion);

    /// <summary>Where the reader stands with an exercise.</summary>
    /// <param name="Number">How many attempts there have been.</param>
    /// <param name="State">What the exercise remembers.</param>
    public sealed record Given(string ExerciseId, int Number, string State, bool IsRight, bool IsComplete, bool IsShared);

    /// <summary>A membership beside each of its answers, or once beside none.</summary>
    private sealed record Line(Guid MembershipId, Role Role, string TimeZone, bool IsOpened, DateTimeOffset? ReadAt, string? ReadVersion, int Notes, string? ExerciseId, int? Number, string? State, bool? IsRight, bool? IsComplete, bool? IsShared);

    /// <summary>The ids of exercises come as one text between commas: for a list the statement would be written anew at each visit.</summary>
    private static readonly Func<DbContext, Guid, string, string, string, Guid, DateOnly, IAsyncEnumerable<Line>> LinesOf = EF.CompileAsyncQuery(
        (DbContext db, Guid personId, string courseId, string lessonId, string exercises, Guid chosen, DateOnly today) =>
            from member in db.Set<Membership>().Where(m => m.PersonId == personId && m.Cohort.CourseId == courseId)
            from visit in db.Set<Visit>().Where(v => v.MembershipId == member.Id && v.LessonId == lessonId).DefaultIfEmpty()
            from answer in db.Set<Answer>().Where(a => a.MembershipId == member.Id && exercises.Contains("," + a.ExerciseId + ",")).DefaultIfEmpty()
            orderby member.CohortId == chosen descending, member.Cohort.StartsOn <= today && member.Cohort.EndsOn >= today descending, member.Cohort.OpenedAt descending, member.Id
            select new Line(
                member.Id, member.Role, member.Cohort.TimeZone, visit != null, visit.ReadAt, visit.ReadVersion,
                db.Set<Note>().Count(n => n.LessonId == lessonId && n.Membership.PersonId == personId && n.Membership.Cohort.CourseId == courseId),
                answer.ExerciseId, answer.Number, answer.State, answer.IsRight, answer.IsComplete, answer.IsShared));

    /// <summary>Wherever the exercises of the lesson stood when they were answered: an author may have moved them here since.</summary>
    /// <returns>For the edition that the course's address shows (in the order of <see cref="MembershipScopes.InEditionsOf"/>), or null when the person belongs to none.</returns>
    public static async Task<AnswerSheet?> Of(DbContext db, Guid personId, string courseId, Lesson lesson, EditionChoice choice)
    {
        AnswerSheet? sheet = null;
        var answers = new Dictionary<string, Given>(StringComparer.Ordinal);
        await foreach (var line in LinesOf(db, personId, courseId, lesson.Id, $",{string.Join(',', lesson.Exercises.Select(e => e.Id))},", choice.CohortId, choice.Today))
        {
            if (sheet is not null && sheet.MembershipId != line.MembershipId) break;
            sheet ??= new AnswerSheet(line.MembershipId, line.Role, TimeZoneInfo.FindSystemTimeZoneById(line.TimeZone), answers) { Visit = line.IsOpened ? new Reading(line.ReadAt, line.ReadVersion) : null, Notes = line.Notes };
            if (line.ExerciseId is not null) answers[line.ExerciseId] = new Given(line.ExerciseId, line.Number!.Value, line.State!, line.IsRight!.Value, line.IsComplete!.Value, line.IsShared!.Value);
        }

        return sheet;
    }
}
