using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Lessons;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.Pages.Shared;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>One essay to grade: the text, comments on its passages, the rubric. One form, so that saving anything loses nothing.</summary>
[RequestFormLimits(ValueCountLimit = WebSetup.LargestForm, ValueLengthLimit = (int)WebSetup.LargestBody)]
public sealed partial class DeskModel(LearningDb db, Librarian librarian, School school, TimeProvider clock, PageWords words) : DeskForm
{
    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    public Submission Submission { get; private set; } = null!;

    /// <summary>In force for the trainee now.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>A good answer to the homework, if the course has one.</summary>
    public Translated<Prose>? Exemplar { get; private set; }

    /// <summary>What this grade is judged by: its own, once it was begun.</summary>
    public GradingRules Rules { get; private set; } = GradingRules.None;

    public Rubric Rubric => Rules.Rubric;

    /// <summary>What the course says now, when that is something else.</summary>
    public RulesCopy? NewerRules { get; private set; }

    public Grade Grade { get; private set; } = null!;

    public EssaySheet Sheet { get; private set; } = null!;

    /// <summary>Everybody who may have written here, the trainee among them.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The last comment that was taken away, while it can be brought back.</summary>
    public Comment? Removed { get; private set; }

    public IReadOnlyList<SavedComment> Bank { get; private set; } = [];

    /// <summary>Of the words written here those that are in one's own bank already.</summary>
    public IReadOnlySet<string> Banked { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public Guid? Next { get; private set; }

    public Guid? Previous { get; private set; }

    /// <summary>Says who else has this essay before their eyes; empty where nobody does.</summary>
    public string Readers { get; private set; } = "";

    public bool UsesShortcuts { get; private set; }

    /// <summary>Somebody else saved first: what they saved stands beside what was typed.</summary>
    public bool IsStale { get; private set; }

    public int? CountingNumber { get; private set; }

    /// <summary>That this work was sent back for revision, or null.</summary>
    public Return? Returned { get; private set; }

    /// <summary>The trainee asked for a second look.</summary>
    public bool IsAppealed { get; private set; }

    /// <summary>The attempt before, with its comments; null for a first one.</summary>
    public EarlierAttempt? Earlier { get; private set; }

    public Guid Me => User.Id();

    /// <summary>Graded without a name, so far.</summary>
    public bool IsHidden => Byline.IsHidden(Submission, Grade.IsReleased);

    public string Author => Byline.Of(Submission, Grade.IsReleased);

    /// <summary>Null while the name is hidden: placeholders are filled at the release then.</summary>
    private string? FirstName => IsHidden ? null : Submission.Membership.Person.FirstName;

    /// <summary>Comments that came back with the form and that no paragraph has a field for: those on selected passages and, after a release, all.</summary>
    public IEnumerable<NewComment> Adrift => New.Where(c => c.IsWritten && (IsClosed || !Sheet.Paragraphs.Any(p => p.Start == c.Start && p.End == c.End)));

    /// <summary>Words that came back for criteria that are gone.</summary>
    public IEnumerable<string> AdriftRemarks => Remark.Where(r => !string.IsNullOrWhiteSpace(r.Value) && Rubric.Criteria.All(c => c.Id != r.Key)).Select(r => r.Value!);

    /// <summary>For the badge; needs a saved grade.</summary>
    public string SavedAt => words["Desk.SavedAt", Moments.Clock(Grade.SavedAt!.Value, clock.Now(), Submission.Assignment.Zone)];

    public bool IsBanked(Comment comment) => Banked.Contains(ForBank(comment));

    private bool IsScript => Request.Query["handler"] == "Keep";

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Fill(Grade, Rules);
        Suggest();
        New = await Begun();
        await NoteReading();
        return Page();
    }

    /// <summary>In the background, at every pause: everything is kept, comments in the making stay in the making.</summary>
    public async Task<IActionResult> OnPostKeep() =>
        await db.Write(ct => Save(new Wish(IsKeeping: true), ct), HttpContext.RequestAborted) is null ? NotFound() : Kept();

    /// <param name="then">Where to go on; "here" where what was done shows beside the text.</param>
    public async Task<IActionResult> OnPostSave(Wish wish, string? then)
    {
        if (then == "next") await LoadNeighbours();
        if (await db.Write(ct => Save(wish, ct), HttpContext.RequestAborted) is null) return NotFound();
        if (then is not ("here" or "preview")) TempData["Flash"] = Next is null ? words["Grade.Saved"] : SaidElsewhere("Grade.Saved");
        if (then is "return" or "preview") return Redirect($"/grading/{SubmissionId}/{then}");
        return Redirect($"/grading/{Next ?? SubmissionId}");
    }

    public async Task<IActionResult> OnPostRelease()
    {
        await LoadNeighbours();
        var released = await db.Write(async ct =>
        {
            if (await Save(new Wish(), ct) is not { } grade) return null;
            var me = await db.People.SingleAsync(p => p.Id == Me, ct);
            await db.Release(grade, me, school, ReceivedAt.Of(HttpContext), clock.Now());
            await db.SaveChangesAsync(ct);
            return grade;
        }, HttpContext.RequestAborted);
        if (released is null) return NotFound();
        TempData["Flash"] = SaidElsewhere("Grade.Released");
        return Redirect(Next is { } next ? $"/grading/{next}" : "/grading");
    }

    /// <summary>Read above another work, it says whose this was.</summary>
    private string SaidElsewhere(string key) => $"{Author}: {words[key]}";

    public override async Task<IActionResult?> Conflicted()
    {
        if (IsKeptAlready())
        {
            if (!IsScript) TempData["Flash"] = words[Grade.IsReleased ? "Grade.Released" : "Grade.Saved"];
            return IsScript ? Kept() : Redirect($"/grading/{SubmissionId}");
        }

        IsStale = true;
        ModelState.Remove(nameof(Version));
        Version = Grade.Version;
        if (IsScript) return new JsonResult(new { version = Version, key = Grade.SavedKey }) { StatusCode = StatusCodes.Status409Conflict };
        // Begun on another device of mine: the next save says all that there is.
        New = [.. New.Where(c => c.IsWritten), .. (await Begun()).Where(b => !New.Exists(c => c.IsWritten && c.Start == b.Start && c.End == b.End))];
        return null;
    }

    private Task<List<NewComment>> Begun() =>
        db.CommentDrafts.Where(d => d.SubmissionId == SubmissionId && d.AuthorId == Me).OrderBy(d => d.Start).ThenBy(d => d.End)
            .Select(d => new NewComment { Start = d.Start, End = d.End, Text = d.Text }).ToListAsync();

    /// <summary>The same click arrived twice: what I saved is all that this form says.</summary>
    private bool IsKeptAlready() =>
        Grade.SavedById == Me && Grade.IsReleased == (Request.Query["handler"] == "Release")
        && (Key is { } key && key == Grade.SavedKey || SaysNoMoreThan(Grade, Sheet, Me, FirstName));

    private JsonResult Kept()
    {
        var scale = Scale.Of(Grade, Grade.Rules?.Rules ?? Rules);
        return new(new
        {
            version = Grade.Version,
            savedAt = SavedAt,
            mark = words.Mark(scale),
            explained = words.Explained(scale),
            penalty = words.Penalty(new LatePenalty(Grade.Total, Submission.PenaltyPercentBy(Deadline))),
        });
    }

    private JsonResult Problems() =>
        new(new { problems = ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
