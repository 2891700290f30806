using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Marks and comments beside the text, once they are released. Before that the page does not exist.</summary>
public sealed class ResultModel(LearningDb db, Librarian librarian) : PageModel
{
    public Submission Submission { get; private set; } = null!;

    public Grade Grade { get; private set; } = null!;

    public Rubric? Rubric { get; private set; }

    /// <summary>What lateness costs; shown apart from the mark.</summary>
    public int PenaltyPercent { get; private set; }

    public EssaySheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Trainers { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGet(Guid assignment, int number)
    {
        var submissions = db.Submissions.HandedInBy(User.Id()).Where(s => s.AssignmentId == assignment && s.Number == number);
        var grade = await db.Grades.Released()
            .Where(g => submissions.Any(s => s.Id == g.SubmissionId))
            .Include(g => g.Marks).Include(g => g.Submission.Assignment.Cohort)
            .AsNoTracking().AsSplitQuery().FirstOrDefaultAsync();
        if (grade is null) return NotFound();
        (Grade, Submission) = (grade, grade.Submission);
        PenaltyPercent = Submission.PenaltyPercentBy(await db.DeadlineOf(Submission.Assignment, Submission.MembershipId));
        Rubric = librarian.Current.Find(Submission.Assignment.Cohort.CourseId)?.FindHomework(Submission.Assignment.HomeworkId)?.Rubric;
        var comments = await db.Comments.Where(c => c.SubmissionId == Submission.Id).AsNoTracking().ToListAsync();
        var authors = comments.Select(c => c.AuthorId).Append(grade.SavedById ?? Guid.Empty).Distinct().ToArray();
        Trainers = await db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        Sheet = EssaySheet.Of(Submission.Text, comments);
        return Page();
    }
}
