using Learning.Data;
using Learning.Journal;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Journal;

/// <summary>Who did what, for whoever runs the school.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class IndexModel(LearningDb db) : PageModel
{
    private const int PageSize = 50;

    /// <param name="Name">Null for the program itself and for people who were erased.</param>
    /// <param name="IsHidden">The author of a work that is still graded without a name.</param>
    public sealed record Line(JournalEntry Entry, string? Name, bool IsHidden);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public PageKey? Older { get; private set; }

    public async Task OnGet(DateTimeOffset? at, Guid? id)
    {
        var entries = PageKey.From(at, id) is { } after ? db.Journal.OlderThan(after.At, after.Id) : db.Journal;
        var page = await entries.NewestFirst().Take(PageSize + 1)
            .Select(e => new Line(e, db.People.Where(p => p.Pseudonym == e.Who).Select(p => p.Name).FirstOrDefault(), db.Submissions.Any(s => s.Id == e.About && s.Assignment.IsBlind && !db.Grades.Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null) && s.Membership.Person.Pseudonym == e.Who)))
            .AsNoTracking().ToListAsync();
        Lines = [.. page.Take(PageSize)];
        Older = page.Count > PageSize ? new PageKey(Lines[^1].Entry.StoredAt, Lines[^1].Entry.Id) : null;
    }
}
