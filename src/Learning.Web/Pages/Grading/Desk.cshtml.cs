using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Journal;
using Learning.Lessons;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>One essay to grade: the text, comments on its passages, the rubric. One form, so that saving anything loses nothing.</summary>
public sealed class DeskModel(LearningDb db, Librarian librarian, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    /// <summary>The version of the grade that the trainer last saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>By criterion: the points of the chosen level, or "other".</summary>
    [BindProperty(Name = nameof(Level))]
    public Dictionary<string, string?> Level { get; set; } = [];

    /// <summary>By criterion: points typed, where no level fits.</summary>
    [BindProperty(Name = nameof(Points))]
    public Dictionary<string, string?> Points { get; set; } = [];

    [BindProperty]
    public string? Summary { get; set => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>Comments being written, by any number that names the field.</summary>
    [BindProperty(Name = nameof(New))]
    public List<NewComment> New { get; set; } = [];

    public Submission Submission { get; private set; } = null!;

    /// <summary>In force for the trainee now.</summary>
    public Deadline Deadline { get; private set; } = null!;

    public Rubric Rubric { get; private set; } = null!;

    /// <summary>A good answer to the homework, if the course has one.</summary>
    public Translated<Prose>? Exemplar { get; private set; }

    public Grade Grade { get; private set; } = null!;

    public EssaySheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Trainers { get; private set; } = new Dictionary<Guid, string>();

    public Guid? Next { get; private set; }

    /// <summary>Somebody else saved first: what they saved stands beside what was typed.</summary>
    public bool IsStale { get; private set; }

    public int? CountingNumber { get; private set; }

    /// <summary>Comments on selected passages that came back with the form: no paragraph has a field for them.</summary>
    public IEnumerable<NewComment> Adrift => New.Where(c => c.IsWritten && !Sheet.Paragraphs.Any(p => p.Start == c.Start && p.End == c.End));

    public sealed class NewComment
    {
        public int Start { get; set; }

        public int End { get; set; }

        public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

        public bool IsWritten => !string.IsNullOrWhiteSpace(Text);

        /// <summary>What it is about, or null when that is nowhere in the essay.</summary>
        public string? QuoteIn(string essay) => Passage.Exists(essay, Start, End) ? Passage.In(essay, Start, End).Exact : null;

        internal bool IsKeptIn(EssaySheet sheet, Guid authorId) => sheet.Paragraphs.SelectMany(p => p.Comments).Any(c =>
            c.Comment.AuthorId == authorId && c.Comment.Passage.Start == Start && c.Comment.Passage.End == End && c.Comment.Text == EssayText.Normalize(Text).Trim());
    }

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostSave(Guid? remove, string? then)
    {
        if (await Load() is { } instead) return instead;
        await db.Write(ct => Save(remove, ct), HttpContext.RequestAborted);
        TempData["Flash"] = words["Grade.Saved"];
        return Redirect(then == "next" && Next is { } next ? $"/grading/{next}" : $"/grading/{SubmissionId}");
    }

    public async Task<IActionResult> OnPostRelease()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(async ct =>
        {
            var grade = await Save(null, ct);
            grade.Release(Rubric, clock.Now());
            db.Add(ReleaseLetter.For(grade, school, clock.Now()));
            var me = await db.People.FindAsync([User.Id()], ct);
            db.Add(new JournalEntry(JournalDeed.GradeReleased, me, SubmissionId, ReceivedAt.Of(HttpContext), clock.Now(), $"version {grade.Version}"));
            await db.SaveChangesAsync(ct);
        }, HttpContext.RequestAborted);
        TempData["Flash"] = words["Grade.Released"];
        return Redirect(Next is { } next ? $"/grading/{next}" : "/grading");
    }

    public override async Task<IActionResult?> Load()
    {
        var submission = await db.Submissions.GradableBy(User.Id())
            .Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person)
            .AsNoTracking().FirstOrDefaultAsync(s => s.Id == SubmissionId);
        if (submission is null) return NotFound();
        Submission = submission;
        Deadline = await db.DeadlineOf(submission.Assignment, submission.MembershipId);
        var brief = librarian.Current.Find(submission.Assignment.Cohort.CourseId)?.FindHomework(submission.Assignment.HomeworkId);
        (Rubric, Exemplar) = (brief?.Rubric ?? new Rubric([]), brief?.Exemplar);
        Grade = await db.Grades.Include(g => g.Marks).AsNoTracking().FirstOrDefaultAsync(g => g.SubmissionId == SubmissionId) ?? new Grade(submission);
        var comments = await db.Comments.Where(c => c.SubmissionId == SubmissionId).AsNoTracking().ToListAsync();
        Trainers = await db.Memberships.Where(m => m.CohortId == submission.Assignment.CohortId && m.Role == Learning.Cohorts.Role.Trainer)
            .Select(m => m.Person).ToDictionaryAsync(p => p.Id, p => p.Name);
        Sheet = EssaySheet.Of(submission.Text, comments);
        CountingNumber = await db.Submissions.Where(s => s.MembershipId == submission.MembershipId && s.AssignmentId == submission.AssignmentId).MaxAsync(s => s.Number);
        Next = await Queue.After(db, User.Id(), submission);
        return null;
    }

    public override Task<IActionResult?> Conflicted()
    {
        if (IsKeptAlready())
        {
            TempData["Flash"] = words[Grade.IsReleased ? "Grade.Released" : "Grade.Saved"];
            return Task.FromResult<IActionResult?>(Redirect($"/grading/{SubmissionId}"));
        }

        IsStale = true;
        ModelState.Remove(nameof(Version));
        Version = Grade.Version;
        return Task.FromResult<IActionResult?>(null);
    }

    /// <summary>The points in the form, by criterion; what nobody has judged yet is left out.</summary>
    /// <exception cref="Refusal"><c>Grade.NotANumber</c>.</exception>
    private Dictionary<string, decimal> Given()
    {
        var given = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var id in Level.Keys.Union(Points.Keys, StringComparer.Ordinal))
        {
            var typed = Level.GetValueOrDefault(id) is { Length: > 0 } level && level != "other" ? level : Points.GetValueOrDefault(id);
            if (Learning.Grading.Points.Parse(typed, id) is { } points) given[id] = points;
        }

        return given;
    }

    private async Task<Grade> Save(Guid? remove, CancellationToken ct)
    {
        var submission = await db.Submissions.Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person).SingleAsync(s => s.Id == SubmissionId, ct);
        var grade = await db.Grades.Include(g => g.Marks).FirstOrDefaultAsync(g => g.SubmissionId == SubmissionId, ct);
        if (grade is null) db.Add(grade = new Grade(submission));
        grade.Save(Rubric, Given(), Summary, Version, User.Id(), clock.Now());
        foreach (var comment in New.Where(c => c.IsWritten))
            db.Add(new Comment(submission, Passage.In(submission.Text, comment.Start, comment.End), comment.Text, User.Id(), clock.Now()));
        if (remove is { } id && await db.Comments.FirstOrDefaultAsync(c => c.Id == id && c.SubmissionId == SubmissionId, ct) is { } removed) db.Remove(removed);
        await db.SaveChangesAsync(ct);
        return grade;
    }

    /// <summary>The same click arrived twice: what I saved is all that this form says.</summary>
    private bool IsKeptAlready()
    {
        var me = User.Id();
        var given = Given();
        return Grade.SavedById == me && Grade.IsReleased == (Request.Query["handler"] == "Release") && Grade.Summary == EssayText.Normalize(Summary)
            && Grade.Marks.Count == given.Count && Grade.Marks.All(m => given.TryGetValue(m.CriterionId, out var points) && points == m.Points)
            && New.TrueForAll(c => !c.IsWritten || c.IsKeptIn(Sheet, me));
    }

    private void Fill()
    {
        (Version, Summary) = (Grade.Version, Grade.Summary);
        foreach (var mark in Grade.Marks)
        {
            var points = mark.Points.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
            var isLevel = Rubric.Criteria.FirstOrDefault(c => c.Id == mark.CriterionId)?.Levels.Any(l => l.Points == mark.Points) == true;
            Level[mark.CriterionId] = isLevel ? points : "other";
            if (!isLevel) Points[mark.CriterionId] = points;
        }
    }
}
