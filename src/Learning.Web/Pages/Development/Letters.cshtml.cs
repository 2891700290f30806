using Learning.Data;
using Learning.Web.Http;
using Learning.Web.Pages.Letters;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Development;

/// <summary>Every letter that the program has written, for whoever develops it. Open without signing in: this is where forgotten passwords arrive.</summary>
[DevelopmentOnly, AllowAnonymous]
public sealed class LettersModel(LearningDb db, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.Now();

    public IReadOnlyList<LogEntry> Letters { get; private set; } = [];

    public PageKey? Older { get; private set; }

    public async Task OnGet(DateTimeOffset? at, Guid? id) => (Letters, Older) = await LogEntry.PageOf(db, db.Letters, PageKey.From(at, id));
}
