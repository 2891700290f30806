using Learning.Cohorts;
using Learning.Essays;
using Learning.Homework;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Insight;

/// <summary>What an insight is made of: one question each, however many essays there are.</summary>
internal static class InsightReading
{
    public static IQueryable<Membership> TraineesOf(this DbContext db, Guid cohortId) =>
        db.Set<Membership>().Where(m => m.CohortId == cohortId && m.Role == Role.Trainee);

    /// <summary>Everything handed in, without its text.</summary>
    public static Task<List<HandedInWork>> WorksOf(this DbContext db, Guid cohortId, CancellationToken cancellation) => (
        from assignment in db.Set<Assignment>()
        where assignment.CohortId == cohortId
        from submission in db.Set<Submission>().Where(s => s.AssignmentId == assignment.Id)
        from personal in db.Set<PersonalDeadline>().Where(p => p.MembershipId == submission.MembershipId && p.AssignmentId == submission.AssignmentId).DefaultIfEmpty()
        from grade in db.Set<Grade>().Released().Where(g => g.SubmissionId == submission.Id).DefaultIfEmpty()
        select new HandedInWork(submission.AssignmentId, submission.MembershipId, submission.Number, submission.ReceivedAt, submission.IsAutomatic ? submission.DueAt : submission.ReceivedAt, submission.DueAt, submission.WasLate, personal)
        {
            ReleasedAt = grade!.ReleasedAt,
            ReleasedById = grade.ReleasedById,
            RulesKey = grade.RulesKey,
            Points = db.Set<Mark>().Where(m => m.GradeId == grade.Id).Select(m => m.Points).ToList(),
        }).AsNoTracking().ToListAsync(cancellation);

    /// <summary>How often each number of points was given for each criterion, in the works that count.</summary>
    public static Task<List<GivenPoints>> GivenIn(this DbContext db, Guid cohortId, CancellationToken cancellation) => (
        from assignment in db.Set<Assignment>()
        where assignment.CohortId == cohortId
        from submission in db.Set<Submission>().ThatCount(db.Set<Submission>()).Where(s => s.AssignmentId == assignment.Id)
        from grade in db.Set<Grade>().Released().Where(g => g.SubmissionId == submission.Id)
        from mark in db.Set<Mark>().Where(m => m.GradeId == grade.Id && m.Points != null)
        group mark by new { submission.AssignmentId, grade.RulesKey, mark.CriterionId, mark.Points } into same
        select new GivenPoints(same.Key.AssignmentId, same.Key.RulesKey, same.Key.CriterionId, same.Key.Points!.Value, same.Count())).ToListAsync(cancellation);

    public static Task<Dictionary<string, RulesCopy>> RulesOf(this DbContext db, IEnumerable<HandedInWork> works, CancellationToken cancellation)
    {
        var keys = works.Select(w => w.RulesKey).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return db.Set<RulesCopy>().Where(c => keys.Contains(c.Key)).AsNoTracking().ToDictionaryAsync(c => c.Key, StringComparer.Ordinal, cancellation);
    }

    public static Task<Dictionary<Guid, string>> NamesOf(this DbContext db, IEnumerable<HandedInWork> works, CancellationToken cancellation)
    {
        var trainers = works.Select(w => w.ReleasedById).OfType<Guid>().Distinct().ToArray();
        return db.Set<Person>().Where(p => trainers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }

    /// <summary>Words that stand word for word in two released essays or more.</summary>
    public static Task<List<FrequentComment>> RepeatedIn(this DbContext db, Guid cohortId, CancellationToken cancellation) => (
        from assignment in db.Set<Assignment>()
        where assignment.CohortId == cohortId
        from submission in db.Set<Submission>().Where(s => s.AssignmentId == assignment.Id)
        from grade in db.Set<Grade>().Released().Where(g => g.SubmissionId == submission.Id)
        from comment in db.Set<Comment>().Standing().Where(c => c.SubmissionId == submission.Id)
        group comment by comment.Text into same
        where same.Count() > 1
        orderby same.Count() descending, same.Key
        select new FrequentComment(same.Key, same.Count())).Take(FrequentComment.Shown).ToListAsync(cancellation);

    /// <summary>Of the bank; placeholders stand in it unfilled, so that they are one comment for all.</summary>
    public static Task<List<FrequentComment>> MostUsedBy(this DbContext db, Guid readerId, Guid cohortId, CancellationToken cancellation) =>
        db.Set<SavedComment>().UsableBy(readerId, cohortId).Where(c => c.Uses > 0).Select(c => new FrequentComment(c.Text, c.Uses)).Take(FrequentComment.Shown).ToListAsync(cancellation);
}
