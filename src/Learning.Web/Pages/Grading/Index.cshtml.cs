using Learning.Data;
using Learning.Grading.Waiting;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Grading;

/// <summary>The queue: what waits in the editions that a trainer teaches, with filters that live in the address.</summary>
public sealed class IndexModel(LearningDb db, HomeworkTitles titles, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public QueueAddress Chosen { get; set; } = new();

    public DateTimeOffset Now { get; } = clock.Now();

    public IReadOnlyList<Lane> Lanes { get; private set; } = [];

    public IReadOnlyList<QueueItem> Items { get; private set; } = [];

    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public QueueKey? Later { get; private set; }

    public int Waiting => Lanes.Sum(l => l.Waiting);

    /// <summary>Where the chosen ones are.</summary>
    public int Matching => Lanes.Sum(Chosen.ToFilter().CountIn);

    public bool IsCountedWhole => Lanes.All(l => l.IsCountedWhole);

    public async Task OnGet()
    {
        var queue = await Queue.Of(db, User.Id(), Now, HttpContext.RequestAborted);
        Lanes = queue.Lanes;
        Facets = Facet.Of(Lanes, titles, Chosen);
        var page = await queue.Page(Chosen.ToFilter(), Chosen.ToKey(), PageSize + 1, HttpContext.RequestAborted);
        Later = page.Count > PageSize ? queue.KeyOf(page[PageSize - 1]) : null;
        Items = await QueueItem.Of(db, queue, [.. page.Take(PageSize)], titles, User.Id(), Now, HttpContext.RequestAborted);
    }
}
