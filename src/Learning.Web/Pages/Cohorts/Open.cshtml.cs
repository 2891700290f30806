using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
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

/// <summary>Opens an edition of a course: its deadlines become instants, and everybody on the lists gets a letter.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class OpenModel(LearningDb db, Librarian librarian, Enrolment enrolment, TimeProvider clock, PageWords words) : FormPage
{
    private const string First = "2000-01-01";
    private const string Last = "2199-12-31";

    /// <summary>Names one click on "open": sent again, it is the same edition.</summary>
    [BindProperty, HiddenInput]
    public Guid Key { get; set; }

    [BindProperty, Required(ErrorMessage = "Cohort.CourseMissing")]
    public string? CourseId { get; set; }

    [BindProperty, Required(ErrorMessage = "Cohort.NameMissing"), StringLength(Cohort.NameLength, ErrorMessage = "Cohort.NameTooLong")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Cohort.StartMissing"), Range(typeof(DateOnly), First, Last, ErrorMessage = "Cohort.DateTooFar", ParseLimitsInInvariantCulture = true)]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Cohort.EndMissing"), Range(typeof(DateOnly), First, Last, ErrorMessage = "Cohort.DateTooFar", ParseLimitsInInvariantCulture = true)]
    public DateOnly? EndsOn { get; set; }

    [BindProperty, StringLength(Cohort.TimeZoneLength, ErrorMessage = "Cohort.TimeZoneTooLong")]
    public string? TimeZone { get; set; }

    [BindProperty, StringLength(Cohort.PlaceLength, ErrorMessage = "Cohort.PlaceTooLong")]
    public string? Place { get; set; }

    [BindProperty(BinderType = typeof(AddressListBinder)), ValidateNever]
    public AddressList Trainers { get; set; } = AddressList.Empty;

    [BindProperty(BinderType = typeof(AddressListBinder)), ValidateNever]
    public AddressList Trainees { get; set; } = AddressList.Empty;

    public ImmutableArray<Course> Courses => librarian.Current.Courses;

    /// <summary>Suggested; any other of the IANA list is taken, too.</summary>
    public IEnumerable<string> Zones => TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id)
        .Where(id => id.StartsWith("Europe/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Key = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        var id = await db.Write(Open, HttpContext.RequestAborted);
        TempData["Flash"] = words["Cohorts.Opened"];
        return Redirect($"/cohorts/{id}");
    }

    public override async Task<IActionResult?> Load() =>
        await db.People.Administrators().AnyAsync(p => p.Id == User.Id()) ? null : NotFound();

    private async Task<Guid> Open(CancellationToken ct)
    {
        if (await db.Cohorts.AnyAsync(c => c.Id == Key, ct)) return Key;
        var course = librarian.Current.Find(CourseId!) ?? throw new Refusal("Cohort.UnknownCourse") { Field = nameof(CourseId) };
        CheckLists();
        var now = clock.Now();
        var zone = string.IsNullOrWhiteSpace(TimeZone) ? course.TimeZone : TimeZone.Trim();
        var cohort = new Cohort(course.Id, Name!, StartsOn!.Value, EndsOn!.Value, zone, Place, now, Key == default ? null : Key);
        db.Add(cohort);
        db.AddRange(course.Homework.Where(brief => brief.IsPublished).Select(brief => new Assignment(cohort, brief)));
        // Trainers first: trainees are shared out among those who are there.
        await enrolment.Enrol(cohort, Role.Trainer, Trainers, now, ct);
        await enrolment.Enrol(cohort, Role.Trainee, Trainees, now, ct);
        await db.SaveChangesAsync(ct);
        return cohort.Id;
    }

    private void CheckLists()
    {
        if (Trainers.Addresses.Count == 0) throw new Refusal("Cohort.NoTrainer") { Field = nameof(Trainers) };
        var twice = Trainees.Addresses.FirstOrDefault(trainee => Trainers.Addresses.Any(trainer => trainer.Key == trainee.Key));
        if (twice is not null) throw new Refusal("Cohort.TrainerAsTrainee", twice.Address) { Field = nameof(Trainees) };
    }
}
