using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.Homework;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages;

/// <summary>What to do next.</summary>
public sealed class IndexModel(LearningDb db, Librarian librarian, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.Now();

    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Progress> Progress { get; private set; } = new Dictionary<Guid, Progress>();

    public IReadOnlyList<Work> Works { get; private set; } = [];

    /// <summary>How many cards are to be asked again today.</summary>
    public int DueCards { get; private set; }

    public int WaitingEssays { get; private set; }

    /// <summary>For more time.</summary>
    public int WaitingRequests { get; private set; }

    public bool Teaches => Memberships.Any(m => m.Role == Role.Trainer);

    /// <summary>The nearest deadline of what is still to be written.</summary>
    public Work? MostUrgent => Works.FirstOrDefault(w => w.IsAwaited && w.CanHandIn(Now));

    /// <summary>Of somebody in several editions of a course the address says which is meant.</summary>
    public string AddressIn(Membership membership, string address) =>
        Memberships.Count(m => m.Cohort.CourseId == membership.Cohort.CourseId) > 1 ? ChosenEdition.AddressIn(membership.Cohort, address) : address;

    public async Task OnGet()
    {
        var me = User.Id();
        Memberships = await db.Memberships.Of(me).Include(m => m.Cohort).OrderByDescending(m => m.Cohort.OpenedAt).AsNoTracking().ToListAsync();
        Progress = await Study.Progress.Of(db, [.. Memberships], librarian.Current);
        Works = await Work.Of(db, me);
        DueCards = (await DueDeck.Of(db, Memberships, librarian.Current, Now)).Sum(d => d.Count);
        if (!Teaches) return;
        WaitingEssays = (await Lane.Of(db, me, Now)).Sum(l => l.Waiting);
        WaitingRequests = await db.Extensions.DecidedFor(me, db.People).Open().CountAsync();
    }
}
