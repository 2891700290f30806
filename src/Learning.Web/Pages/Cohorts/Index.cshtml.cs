using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Cohorts;

/// <summary>Every edition of the school, the newest first.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class IndexModel(LearningDb db, Librarian librarian) : PageModel
{
    public const int PageSize = 30;

    public IReadOnlyList<Row> Cohorts { get; private set; } = [];

    public PageKey? Older { get; private set; }

    public sealed record Row(Guid Id, string Name, string CourseId, DateOnly StartsOn, DateOnly EndsOn, string? Place, DateTimeOffset OpenedAt, int Trainees);

    public Course? CourseOf(Row cohort) => librarian.Current.Find(cohort.CourseId);

    public async Task OnGet(DateTimeOffset? at, Guid? id)
    {
        var cohorts = PageKey.From(at, id) is { } after ? db.Cohorts.OlderThan(after.At, after.Id) : db.Cohorts;
        var page = await cohorts.NewestFirst()
            .Select(c => new Row(c.Id, c.Name, c.CourseId, c.StartsOn, c.EndsOn, c.Place, c.OpenedAt, c.Memberships.Count(m => m.Role == Role.Trainee)))
            .Take(PageSize + 1).ToListAsync();
        Cohorts = [.. page.Take(PageSize)];
        Older = page.Count > PageSize ? new PageKey(Cohorts[^1].OpenedAt, Cohorts[^1].Id) : null;
    }
}
