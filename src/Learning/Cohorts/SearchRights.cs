using Learning.Courses.Search;
using Microsoft.EntityFrameworkCore;

namespace Learning.Cohorts;

/// <summary>What a person may search: the courses of their editions; as a trainer of the newest one, texts in the making too.</summary>
public static class SearchRights
{
    public static async Task<IReadOnlyList<SearchRight>> Of(DbContext db, Guid personId)
    {
        var memberships = await db.Set<Membership>().Of(personId).OrderByDescending(m => m.Cohort.OpenedAt).Select(m => new { m.Cohort.CourseId, m.Role }).ToListAsync();
        return [.. memberships.DistinctBy(m => m.CourseId, StringComparer.Ordinal).Select(m => new SearchRight(m.CourseId, m.Role == Role.Trainer))];
    }
}
