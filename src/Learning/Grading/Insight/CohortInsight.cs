using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Insight;

/// <summary>What the released grades of one edition say together, for its trainers. No trainee's name is in it, and no mark that its trainee may not see yet.</summary>
public sealed record CohortInsight(IReadOnlyList<HomeworkInsight> Assignments, IReadOnlyList<Turnaround> Trainers, IReadOnlyList<FrequentComment> Repeated, IReadOnlyList<FrequentComment> Bank)
{
    /// <param name="readerId">Whose bank of comments is looked at besides what is shared in the cohort.</param>
    public static async Task<CohortInsight> Of(DbContext db, Guid cohortId, Guid readerId, CancellationToken cancellation = default)
    {
        var assignments = await db.Set<Assignment>().Where(a => a.CohortId == cohortId).Include(a => a.Cohort).OrderBy(a => a.DueAt).ThenBy(a => a.Title).AsNoTracking().ToListAsync(cancellation);
        var trainees = await db.TraineesOf(cohortId).CountAsync(cancellation);
        var works = await db.WorksOf(cohortId, cancellation);
        var given = await db.GivenIn(cohortId, cancellation);
        var rules = await db.RulesOf(works, cancellation);
        return new CohortInsight(
            [.. assignments.Select(a => HomeworkInsight.Of(a, trainees, [.. works.Where(w => w.AssignmentId == a.Id)], given, rules))],
            Turnaround.Of(works, await db.NamesOf(works, cancellation)),
            await db.RepeatedIn(cohortId, cancellation),
            await db.MostUsedBy(readerId, cohortId, cancellation));
    }
}
