using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>Hands in what a trainee sent another way, for instance by letter. The trainee gets the receipt.</summary>
public sealed class OnBehalfModel(LearningDb db, School school, TimeProvider clock, PageWords words) : TraineeForm(db)
{
    [BindProperty]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>Names one click: the same again is the same submission.</summary>
    [BindProperty, HiddenInput]
    public Guid Key { get; set; }

    /// <summary>In force for the trainee.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>Which submission it would be.</summary>
    public int Number { get; private set; }

    public DateTimeOffset Now { get; } = clock.Now();

    public async Task<IActionResult> OnGet()
    {
        Key = Guid.CreateVersion7();
        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var complete = ReceivedAt.CompleteNow(HttpContext);
        if (await Load() is { } instead) return instead;
        await Db.Write(ct => HandIn(complete, ct), HttpContext.RequestAborted);
        TempData["Flash"] = words["OnBehalf.Done", Trainee.Person.Name];
        return Redirect(Address);
    }

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } instead) return instead;
        Deadline = await Db.SayableDeadlineOf(Assignment, MembershipId);
        Number = 1 + await Db.Submissions.CountAsync(s => s.MembershipId == MembershipId && s.AssignmentId == AssignmentId);
        return null;
    }

    private async Task HandIn(DateTimeOffset complete, CancellationToken ct)
    {
        var assignment = await Db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var trainee = await Db.Memberships.Include(m => m.Person).SingleAsync(m => m.Id == MembershipId, ct);
        var me = await Db.People.SingleAsync(p => p.Id == User.Id(), ct);
        await Db.HandInFor(assignment, trainee, Text, Key, me, school, ReceivedAt.Of(HttpContext), complete, ct);
        await Db.SaveChangesAsync(ct);
    }
}
