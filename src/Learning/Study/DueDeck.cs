using Learning.Cohorts;
using Learning.Courses;
using Learning.Lessons;
using Learning.Lessons.Exercises;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>A deck with cards whose day to be asked again has come.</summary>
public sealed record DueDeck(Membership Membership, Course Course, Lesson Lesson, Cards Cards, AnswerSheet.Given Answer, DateOnly Today)
{
    /// <summary>How many cards wait.</summary>
    public int Count => Cards.Waiting(Answer.State, Today, withNew: false).Length;

    /// <summary>One query for any number of memberships, the longest due first. Of each course one edition comes back.</summary>
    /// <param name="memberships">With their cohorts.</param>
    public static async Task<IReadOnlyList<DueDeck>> Of(DbContext db, IEnumerable<Membership> memberships, Library library, DateTimeOffset now)
    {
        var learning = Current(memberships, now).ToDictionary(m => m.Id);
        if (learning.Count == 0) return [];
        var ids = learning.Keys.ToArray();
        var answers = await db.Set<Answer>().Where(a => ids.Contains(a.MembershipId) && a.DueAt <= now).OrderBy(a => a.DueAt).AsNoTracking().ToListAsync();
        return [.. answers.Select(a => Find(a, learning[a.MembershipId], library, now)).OfType<DueDeck>().Where(d => d.Count > 0)];
    }

    /// <summary>The editions that somebody learns in: of each course the newest that runs today, else the newest.</summary>
    public static IEnumerable<Membership> Current(IEnumerable<Membership> memberships, DateTimeOffset now)
    {
        var today = EditionChoice.At(now).Today;
        return memberships.Where(m => m.Role == Role.Trainee).GroupBy(m => m.Cohort.CourseId, StringComparer.Ordinal).Select(of => of.MaxBy(m => (m.Cohort.StartsOn <= today && m.Cohort.EndsOn >= today, m.Cohort.OpenedAt))!);
    }

    private static DueDeck? Find(Answer answer, Membership membership, Library library, DateTimeOffset now)
    {
        var course = library.Find(membership.Cohort.CourseId);
        var lesson = course?.Lessons.FirstOrDefault(l => l.IsPublished && l.Exercises.Any(e => e.Id == answer.ExerciseId));
        return lesson?.Exercises.First(e => e.Id == answer.ExerciseId) is Cards cards ? new DueDeck(membership, course!, lesson, cards, answer.Given, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, membership.Cohort.Zone).DateTime)) : null;
    }
}
