using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.Pages.Courses;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Cards;

/// <summary>The cards of all lessons whose day has come, one after another.</summary>
public sealed class IndexModel(LearningDb db, Librarian librarian, TimeProvider clock) : FormPage
{
    /// <summary>The course and the deck of the card being graded.</summary>
    [BindProperty]
    public string? Course { get; set; }

    [BindProperty]
    public string? Exercise { get; set; }

    /// <summary>The card whose back is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Card { get; set; }

    public IReadOnlyList<DueDeck> Decks { get; private set; } = [];

    private IReadOnlyList<Membership> memberships = [];

    public int Count => Decks.Sum(d => d.Count);

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAnswer()
    {
        await Load();
        var (membership, course) = (DueDeck.Current(memberships, clock.Now()).FirstOrDefault(m => m.Cohort.CourseId == Course), librarian.Current.Find(Course ?? ""));
        var lesson = course?.Lessons.FirstOrDefault(l => l.IsPublished && l.Exercises.Any(e => e.Id == Exercise));
        if (membership is null || lesson?.Exercises.First(e => e.Id == Exercise) is not Lessons.Exercises.Cards deck) return NotFound();
        await db.Write(async ct =>
        {
            await Answer.Give(db, membership.Id, lesson.Id, deck, Request.Form.Fields(), clock.Now(), membership.Cohort.Zone, ct);
            await db.SaveChangesAsync(ct);
        }, HttpContext.RequestAborted);
        return Redirect("/cards#review");
    }

    public override async Task<IActionResult?> Load()
    {
        memberships = await db.Memberships.Of(User.Id()).Include(m => m.Cohort).AsNoTracking().ToListAsync();
        Decks = await DueDeck.Of(db, memberships, librarian.Current, clock.Now());
        return null;
    }

    public ExerciseView ViewOf(DueDeck deck) => new(deck.Cards, deck.Answer, deck.Membership.Id, CanAnswer: true, deck.Today)
    {
        Place = "review",
        Turned = Card,
        HasNewCards = false,
        Problem = ModelState.Values.SelectMany(field => field.Errors).FirstOrDefault()?.ErrorMessage,
    };
}
