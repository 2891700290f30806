using Learning.Courses;
using Learning.Data;
using Learning.Grading;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Puts together what a grade shows.</summary>
public static class ResultReading
{
    /// <param name="grade">With its marks, its rules and its submission's assignment and cohort.</param>
    public static async Task<ResultView> ResultOf(this LearningDb db, Grade grade, Librarian librarian, Talk? talk)
    {
        var submission = grade.Submission;
        var comments = await db.Comments.Standing().Where(c => c.SubmissionId == submission.Id).Include(c => c.Answers).AsNoTracking().ToListAsync();
        var authors = comments.SelectMany(c => c.Answers.Select(a => a.AuthorId).Append(c.AuthorId)).Append(grade.SavedById ?? Guid.Empty).Distinct().ToArray();
        var names = await db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var rules = grade.Rules?.Rules ?? GradingRules.Of(librarian.Current.Find(submission.Assignment.Cohort.CourseId)?.FindHomework(submission.Assignment.HomeworkId));
        return new ResultView(submission, grade, rules, EssaySheet.Of(submission.Text, comments), names, talk)
        {
            PenaltyPercent = submission.PenaltyPercentBy(await db.DeadlineOf(submission.Assignment, submission.MembershipId)),
        };
    }
}
