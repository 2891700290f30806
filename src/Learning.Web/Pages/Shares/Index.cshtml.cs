using System.ComponentModel.DataAnnotations;
using Learning.Cohorts;
using Learning.Data;
using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.Homework;
using Learning.Journal;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Shares;

/// <summary>Who of an edition's trainers is responsible for whom, who reads which work, and who stands in for whom.</summary>
public sealed class IndexModel(LearningDb db, TimeProvider clock, PageWords words, HomeworkTitles titles) : FormPage
{
    public const int Shown = 200;

    [BindProperty(SupportsGet = true, Name = "cohort")]
    public Guid CohortId { get; set; }

    /// <summary>Memberships of trainees, or waits.</summary>
    [BindProperty(Name = nameof(Chosen))]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>Who is away: a trainer's membership, as the other three.</summary>
    [BindProperty]
    public Guid? Trainer { get; set; }

    [BindProperty]
    public Guid? Substitute { get; set; }

    [BindProperty]
    public Guid? MoveTo { get; set; }

    [BindProperty]
    public Guid? GiveTo { get; set; }

    [BindProperty, Range(typeof(DateOnly), "2000-01-01", "2199-12-31", ErrorMessage = "Cohort.DateTooFar", ParseLimitsInInvariantCulture = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [BindProperty, Range(typeof(DateOnly), "2000-01-01", "2199-12-31", ErrorMessage = "Cohort.DateTooFar", ParseLimitsInInvariantCulture = true)]
    public DateOnly? Until { get; set; }

    public Cohort Cohort { get; private set; } = null!;

    public IReadOnlyList<Membership> Trainers { get; private set; } = [];

    public IReadOnlyList<Membership> Trainees { get; private set; } = [];

    /// <summary>Those that have waited longest.</summary>
    public IReadOnlyList<Unread> Waiting { get; private set; } = [];

    /// <summary>By trainer, all that wait.</summary>
    public IReadOnlyDictionary<Guid, int> Waits { get; private set; } = new Dictionary<Guid, int>();

    public DateTimeOffset Now { get; } = clock.Now();

    public TimeZoneInfo Zone => Cohort.Zone;

    public Guid Me => User.Id();

    /// <param name="Author">A name, or the number that stands for it.</param>
    public sealed record Unread(Wait Wait, string Author, HomeworkTitle Homework, int Number);

    public string NameOf(Guid? trainerId) => Trainers.FirstOrDefault(t => t.PersonId == trainerId)?.Person.Name ?? "–";

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public Task<IActionResult> OnPostMove() => Do(async (trainers, ct) =>
    {
        var to = Known(trainers, MoveTo, nameof(MoveTo));
        var moved = await db.Memberships.Where(m => Chosen.Contains(m.Id) && m.CohortId == CohortId && m.Role == Role.Trainee).ToListAsync(ct);
        if (moved.Count == 0) throw new Refusal("Share.NobodyChosen");
        foreach (var trainee in moved) trainee.MoveTo(to);
        return words.Count("Share.Moved", moved.Count);
    });

    public Task<IActionResult> OnPostGive() => Do(async (trainers, ct) =>
    {
        var to = Known(trainers, GiveTo, nameof(GiveTo));
        var waits = await db.Waits.Where(w => Chosen.Contains(w.Id) && db.Assignments.Any(a => a.Id == w.AssignmentId && a.CohortId == CohortId)).ToListAsync(ct);
        if (waits.Count == 0) throw new Refusal("Share.NothingChosen");
        try
        {
            foreach (var wait in waits) await db.Give(wait, to.PersonId, ct);
        }
        catch (Refusal refusal)
        {
            throw refusal.About(nameof(GiveTo));
        }

        return words.Count("Share.Given", waits.Count);
    });

    public Task<IActionResult> OnPostDivide() => Do(async (_, ct) =>
    {
        var cohort = await db.Cohorts.Include(c => c.Memberships).SingleAsync(c => c.Id == CohortId, ct);
        var moved = cohort.ShareOutEvenly(clock.Now());
        return moved == 0 ? words["Share.WasEven"] : words.Count("Share.Moved", moved);
    });

    public Task<IActionResult> OnPostAway() => Do((trainers, _) =>
    {
        var away = Known(trainers, Trainer, nameof(Trainer));
        if (From is not { } from) throw new Refusal("Share.DayMissing") { Field = nameof(From) };
        if (Until is not { } until) throw new Refusal("Share.DayMissing") { Field = nameof(Until) };
        away.StandIn(Known(trainers, Substitute, nameof(Substitute)), DueDate.EndOf(from.AddDays(-1), null, Zone), DueDate.EndOf(until, null, Zone), clock.Now());
        return Task.FromResult(words["Share.AwaySet"]);
    });

    public Task<IActionResult> OnPostBack() => Do((trainers, _) =>
    {
        Known(trainers, Trainer, nameof(Trainer)).ComeBack();
        return Task.FromResult(words["Share.BackSet"]);
    });

    public override async Task<IActionResult?> Load()
    {
        var cohort = await db.Cohorts.SharedOutBy(Me, db.People).AsNoTracking().FirstOrDefaultAsync(c => c.Id == CohortId);
        if (cohort is null) return NotFound();
        Cohort = cohort;
        var members = await db.Memberships.Where(m => m.CohortId == CohortId).Include(m => m.Person).AsNoTracking().OrderBy(m => m.Person.Name).ThenBy(m => m.Id).ToListAsync();
        Trainers = [.. members.Where(m => m.Role == Role.Trainer)];
        Trainees = [.. members.Where(m => m.Role == Role.Trainee)];
        Waiting = await LoadWaiting();
        Waits = await db.Waits.Where(w => w.TrainerId != null && db.Assignments.Any(a => a.Id == w.AssignmentId && a.CohortId == CohortId))
            .GroupBy(w => w.TrainerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return null;
    }

    private async Task<IReadOnlyList<Unread>> LoadWaiting()
    {
        var waits = await (
            from assignment in db.Assignments
            where assignment.CohortId == CohortId
            from wait in db.Waits
            where wait.AssignmentId == assignment.Id
            join submission in db.Submissions on wait.SubmissionId equals submission.Id
            orderby wait.Since, wait.Id
            select new { wait, submission.Membership.Person.Name, submission.Alias, assignment.IsBlind, assignment.HomeworkId, assignment.Title, submission.Number }).Take(Shown).AsNoTracking().ToListAsync();
        return [.. waits.Select(w => new Unread(w.wait, Byline.Of(w.Name, w.IsBlind && w.wait.Part != WaitPart.Appeal ? w.Alias ?? 0 : null), titles.Of(Cohort.CourseId, w.HomeworkId, w.Title), w.Number))];
    }

    private static Membership Known(IReadOnlyList<Membership> trainers, Guid? id, string field) => trainers.FirstOrDefault(t => t.Id == id) ?? throw new Refusal("Share.NotATrainer") { Field = field };

    private async Task<IActionResult> Do(Func<IReadOnlyList<Membership>, CancellationToken, Task<string>> change)
    {
        if (await Load() is { } instead) return instead;
        TempData["Flash"] = await db.Write(
            async ct =>
            {
                var said = await change(await db.Memberships.Where(m => m.CohortId == CohortId && m.Role == Role.Trainer).Include(m => m.Person).ToListAsync(ct), ct);
                db.Add(new JournalEntry(JournalDeed.SharesChanged, await db.People.SingleAsync(p => p.Id == Me, ct), CohortId, ReceivedAt.Of(HttpContext), clock.Now(), Request.Query["handler"].ToString() is { Length: > 0 and < 20 } handler ? handler : ""));
                await db.SaveChangesAsync(ct);
                return said;
            },
            HttpContext.RequestAborted);
        return Redirect($"/grading/shares/{CohortId}");
    }
}
