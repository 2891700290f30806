using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

public static class GradeReading
{
    /// <summary>The grades of these submissions, with their marks and rules, by submission.</summary>
    /// <remarks>The rules first, so that their text is not read again with every grade that shares them.</remarks>
    public static async Task<Dictionary<Guid, Grade>> GradesOf(this DbContext db, IQueryable<Guid> submissions, CancellationToken ct = default)
    {
        var grades = submissions.Join(db.Set<Grade>(), id => id, g => g.SubmissionId, (id, g) => g);
        var keys = await grades.Where(g => g.RulesKey != null).Select(g => g.RulesKey!).Distinct().ToListAsync(ct);
        await db.Set<RulesCopy>().Where(r => keys.Contains(r.Key)).LoadAsync(ct);
        return await grades.Include(g => g.Marks).ToDictionaryAsync(g => g.SubmissionId, ct);
    }
}
