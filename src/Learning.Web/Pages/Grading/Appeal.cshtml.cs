using Learning.Data;
using Learning.Grading;
using Learning.Grading.Appeals;
using Learning.Grading.Waiting;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>An appeal to decide, by another trainer than the one who gave the grade.</summary>
public sealed class AppealModel(LearningDb db, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    [BindProperty]
    public AppealOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>By criterion.</summary>
    [BindProperty(Name = nameof(Points))]
    public Dictionary<string, string?> Points { get; set; } = [];

    public Grade Grade { get; private set; } = null!;

    public Appeal Appeal { get; private set; } = null!;

    public string Grader { get; private set; } = "";

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        foreach (var criterion in Grade.Rules!.Rules.Rubric.Criteria) Points[criterion.Id] = Grade.PointsFor(criterion.Id) is { } points ? CriterionView.Exact(points) : null;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        var outcome = Outcome ?? throw new Refusal("Appeal.OutcomeMissing") { Field = nameof(Outcome) };
        var given = outcome == AppealOutcome.Changed ? Points.ToDictionary(p => p.Key, p => Learning.Grading.Points.Parse(p.Value, p.Key), StringComparer.Ordinal) : [];
        await db.Write(
            async ct =>
            {
                var appeal = await Whole(db.Appeals).SingleAsync(ct);
                var me = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
                await db.Decide(appeal, outcome, Answer, given, await Graded().SingleAsync(ct), me, school, ReceivedAt.Of(HttpContext), clock.Now(), ct);
                await db.SaveChangesAsync(ct);
            },
            HttpContext.RequestAborted);
        TempData["Flash"] = words["Appeal.DecisionSent"];
        return Redirect($"/grading/{SubmissionId}/appeal");
    }

    public override async Task<IActionResult?> Load()
    {
        var appeal = await Whole(db.Appeals).Where(a => db.Submissions.GradableBy(User.Id()).Any(s => s.Id == a.SubmissionId)).Include(a => a.DecidedBy).AsNoTracking().FirstOrDefaultAsync();
        if (appeal is null || await Graded().AsNoTracking().AsSplitQuery().FirstOrDefaultAsync() is not { } grade) return NotFound();
        (Appeal, Grade) = (appeal, grade);
        Grader = await db.People.Where(p => p.Id == grade.SavedById).Select(p => p.Name).FirstOrDefaultAsync() ?? "";
        MayDecide = appeal.Outcome is null && Appeal.MayDecide(User.Id(), grade, await db.IsAlone(appeal.Submission.Assignment.CohortId, HttpContext.RequestAborted));
        return null;
    }

    private IQueryable<Appeal> Whole(IQueryable<Appeal> appeals) => appeals.Where(a => a.SubmissionId == SubmissionId)
        .Include(a => a.Submission.Assignment.Cohort).Include(a => a.Submission.Membership.Person);

    private IQueryable<Grade> Graded() => db.Grades.Released().Where(g => g.SubmissionId == SubmissionId)
        .Include(g => g.Marks).Include(g => g.Rules).Include(g => g.Submission.Assignment.Cohort).Include(g => g.Submission.Membership.Person);
}
