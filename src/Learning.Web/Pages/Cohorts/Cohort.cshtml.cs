using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Homework;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Cohorts;

/// <summary>One edition: its days, its deadlines, its people; more people can be added.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class CohortModel(LearningDb db, Librarian librarian, Enrolment enrolment, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "cohort")]
    public Guid CohortId { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    [BindProperty(BinderType = typeof(AddressListBinder)), ValidateNever]
    public AddressList Addresses { get; set; } = AddressList.Empty;

    public Cohort Cohort { get; private set; } = null!;

    public Course? Course => librarian.Current.Find(Cohort.CourseId);

    public IReadOnlyList<Assignment> Assignments { get; private set; } = [];

    public IReadOnlyList<Member> Members { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.Now();

    public Member? TrainerOf(Member trainee) => Members.FirstOrDefault(m => m.PersonId == trainee.ResponsibleTrainerId);

    public int ShareOf(Member trainer) => Members.Count(m => m.ResponsibleTrainerId == trainer.PersonId);

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        if (Addresses.Addresses.Count == 0) throw new Refusal("Address.None") { Field = nameof(Addresses) };
        var added = await db.Write(Add, HttpContext.RequestAborted);
        TempData["Flash"] = added == 0 ? words["Cohort.AllWereMembers"] : words.Count("Cohort.Added", added);
        return Redirect($"/cohorts/{CohortId}");
    }

    public override async Task<IActionResult?> Load()
    {
        if (!await db.People.Administrators().AnyAsync(p => p.Id == User.Id())) return NotFound();
        if (await db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == CohortId) is not { } cohort) return NotFound();
        Cohort = cohort;
        Assignments = await db.Assignments.Include(a => a.Cohort).Where(a => a.CohortId == CohortId).OrderBy(a => a.DueAt).ThenBy(a => a.Title).AsNoTracking().ToListAsync();
        Members = await Member.Of(db, CohortId, Now);
        return null;
    }

    private async Task<int> Add(CancellationToken ct)
    {
        var cohort = await db.Cohorts.Include(c => c.Memberships).SingleAsync(c => c.Id == CohortId, ct);
        var added = await enrolment.Enrol(cohort, Role, Addresses, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return added;
    }
}
