using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Grading.Similarity;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Two essays of one homework side by side, what they share marked in both. Both must be the trainer's to grade.</summary>
public sealed class SimilarPassagesModel(LearningDb db, Librarian librarian) : PageModel
{
    public Submission Submission { get; private set; } = null!;

    public Submission Other { get; private set; } = null!;

    public IReadOnlyList<SharedPassage> Passages { get; private set; } = [];

    private List<Guid> released = [];

    /// <param name="Name">The author's, or the number that stands for it.</param>
    /// <param name="Spans">Where the passages stand in it, in the order of their numbers.</param>
    public sealed record Side(Submission Submission, string Name, IReadOnlyList<TextSpan> Spans);

    public async Task<IActionResult> OnGet(Guid submission, Guid other)
    {
        if (await Find(submission) is not { } mine || await Find(other) is not { } theirs) return NotFound();
        (Submission, Other) = (mine, theirs);
        var course = librarian.Current.Find(mine.Assignment.Cohort.CourseId);
        if (course?.FindHomework(mine.Assignment.HomeworkId) is not { ChecksSimilarity: true } brief) return NotFound();
        if (theirs.Assignment.HomeworkId != brief.Id || theirs.Assignment.Cohort.CourseId != course.Id || mine.MembershipId == theirs.MembershipId) return NotFound();
        released = await db.Grades.Released().Where(g => g.SubmissionId == submission || g.SubmissionId == other).Select(g => g.SubmissionId).ToListAsync();
        Passages = SharedPassage.Between(mine.Text, theirs.Text, CommonGround.Of(course, brief));
        return Page();
    }

    public Side SideOf(Submission submission, Func<SharedPassage, TextSpan> span) =>
        new(submission, Byline.Of(submission, released.Contains(submission.Id)), [.. Passages.Select(span)]);

    private Task<Submission?> Find(Guid id) => db.Submissions.GradableBy(User.Id())
        .Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person).AsNoTracking().FirstOrDefaultAsync(s => s.Id == id);
}
