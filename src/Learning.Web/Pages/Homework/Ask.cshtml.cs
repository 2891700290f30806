using Learning.Cohorts;
using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>A question to the responsible trainer; it goes by letter, and so does the answer.</summary>
public sealed class AskModel(LearningDb db, School school, TimeProvider clock, PageWords words) : FormPage
{
    private const int Shown = 20;

    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Names one click on "ask": sent again, it is the same question.</summary>
    [BindProperty, HiddenInput]
    public Guid Key { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Question> Asked { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        Key = Guid.CreateVersion7();
        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(Ask, HttpContext.RequestAborted);
        TempData["Flash"] = words["Question.Sent"];
        return Redirect($"/homework/{AssignmentId}/questions");
    }

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var assignment = await db.Assignments.GivenTo(me).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        Assignment = assignment;
        Asked = await db.Questions.AsNoTracking()
            .Where(q => q.AssignmentId == AssignmentId && db.Memberships.Any(m => m.Id == q.MembershipId && m.PersonId == me))
            .OrderByDescending(q => q.AskedAt).Take(Shown).ToListAsync();
        return null;
    }

    private async Task Ask(CancellationToken ct)
    {
        var (me, now) = (User.Id(), clock.Now());
        var membership = await db.Memberships.Of(me).Include(m => m.Person).SingleAsync(m => m.CohortId == Assignment.CohortId, ct);
        if (await db.Questions.AnyAsync(q => q.Id == Key && q.MembershipId == membership.Id, ct)) return;
        var dayAgo = now - Question.Day;
        var lately = await db.Questions.CountAsync(q => q.MembershipId == membership.Id && q.AssignmentId == AssignmentId && q.AskedAt > dayAgo, ct);
        var question = Question.Ask(Assignment, membership, Text, lately, Key == default ? Guid.CreateVersion7() : Key, now);
        db.Add(question);
        var trainers = await db.Memberships.ResponsibleFor(membership, clock.Now()).Select(m => m.Person).ToListAsync(ct);
        if (trainers.Count == 0) throw new Refusal("Question.NoTrainer");
        db.AddRange(trainers.Select(trainer => QuestionLetter.For(trainer, question, Assignment, membership.Person, school, now)));
        await db.SaveChangesAsync(ct);
    }
}
