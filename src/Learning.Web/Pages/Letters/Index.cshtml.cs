using Learning.Data;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Letters;

/// <summary>What became of every letter, for whoever runs the school.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class IndexModel(LearningDb db, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.Now();

    public IReadOnlyList<LogEntry> Letters { get; private set; } = [];

    public PageKey? Older { get; private set; }

    /// <summary>Only the late ones, or only those given up; null for all.</summary>
    public LetterState? Only { get; private set; }

    public int Late { get; private set; }

    public int GivenUp { get; private set; }

    public async Task OnGet(LetterState? only, DateTimeOffset? at, Guid? id)
    {
        Only = only is LetterState.Late or LetterState.GivenUp ? only : null;
        Late = await db.Letters.Late(Now).CountAsync();
        GivenUp = await db.Letters.GivenUp().CountAsync();
        var chosen = Only switch
        {
            LetterState.Late => db.Letters.Late(Now),
            LetterState.GivenUp => db.Letters.GivenUp(),
            _ => db.Letters,
        };
        (Letters, Older) = await LogEntry.PageOf(db, chosen, PageKey.From(at, id));
    }
}
