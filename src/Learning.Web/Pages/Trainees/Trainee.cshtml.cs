using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>What one trainee has done for one homework; where a trainer says that nothing is expected of them.</summary>
public sealed class TraineeModel(LearningDb db, TimeProvider clock, PageWords words) : TraineeForm(db)
{
    [BindProperty]
    public AbsenceKind Kind { get; set; }

    [BindProperty]
    public string? Reason { get; set => field = value?.ReplaceLineEndings("\n"); }

    public CohortSheet.Cell Cell { get; private set; } = null!;

    /// <summary>Null where work is expected, or has come since.</summary>
    public Absence? Absence { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<HandedIn> Works { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.Now();

    /// <summary>Graded without names: nothing here leads from the name to the work.</summary>
    public bool IsHidden => CellView.IsHidden(Cell);

    /// <summary>Where names are hidden it is offered to all: that it is not would tell whose work waits.</summary>
    public bool CanBeAbsent => Cell.Work is null || Absence is not null || Cell.State == WorkState.Returned || IsHidden;

    /// <param name="Bringer">Who handed it in on the trainee's behalf.</param>
    public sealed record HandedIn(Guid Id, int Number, DateTimeOffset ReceivedAt, int WordCount, string? Bringer, DateTimeOffset? ReturnedAt);

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        (Kind, Reason) = (Absence?.Kind ?? AbsenceKind.Excused, Absence?.Reason);
        return Page();
    }

    public Task<IActionResult> OnPost() => Change("Absence.Saved", async ct =>
    {
        var assignment = await Db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var trainee = await Db.Memberships.SingleAsync(m => m.Id == MembershipId, ct);
        await Db.Mark(assignment, trainee, Kind, Reason, await Db.People.SingleAsync(p => p.Id == User.Id(), ct), ReceivedAt.Of(HttpContext), clock.Now(), ct);
    });

    public Task<IActionResult> OnPostLift() => Change("Absence.Lifted", async ct =>
        await Db.Lift(AssignmentId, MembershipId, await Db.People.SingleAsync(p => p.Id == User.Id(), ct), ReceivedAt.Of(HttpContext), clock.Now(), ct));

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } instead) return instead;
        if (await CohortSheet.Of(Db, Assignment, MembershipId, HttpContext.RequestAborted) is not { } cell) return NotFound();
        Cell = cell;
        Absence = cell.State is WorkState.Excused or WorkState.NotHandedIn ? await Db.Absences.Of(AssignmentId, MembershipId).Include(a => a.By).AsNoTracking().FirstOrDefaultAsync() : null;
        Works = await Db.Submissions.Where(s => s.MembershipId == MembershipId && s.AssignmentId == AssignmentId).OrderByDescending(s => s.Number)
            .Select(s => new HandedIn(s.Id, s.Number, s.ReceivedAt, s.WordCount, s.HandedInBy!.Name, Db.Returns.Where(r => r.SubmissionId == s.Id).Max(r => (DateTimeOffset?)r.At))).ToListAsync();
        return null;
    }

    private async Task<IActionResult> Change(string done, Func<CancellationToken, Task> deed)
    {
        if (await Load() is { } instead) return instead;
        await Db.Write(
            async ct =>
            {
                await deed(ct);
                await Db.SaveChangesAsync(ct);
            },
            HttpContext.RequestAborted);
        TempData["Flash"] = words[done];
        return Redirect(Address);
    }
}
