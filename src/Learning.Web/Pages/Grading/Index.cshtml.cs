using Learning.Data;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>The queue: what waits in the editions that a trainer teaches, the longest waiting first.</summary>
public sealed class IndexModel(LearningDb db, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    public DateTimeOffset Now { get; } = clock.Now();

    public int Count { get; private set; }

    public IReadOnlyList<Waiting> Essays { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public DateTimeOffset? Later { get; private set; }

    public sealed record Waiting(Guid Id, string Trainee, string Homework, string Cohort, int Number, int WordCount, DateTimeOffset ReceivedAt, int? PromisedDays, bool IsMine, bool IsBegun)
    {
        public int DaysWaited(DateTimeOffset now) => (int)(now - ReceivedAt).TotalDays;

        public bool IsOverdue(DateTimeOffset now) => now - ReceivedAt > TimeSpan.FromDays(PromisedDays ?? int.MaxValue / 1000);
    }

    public async Task OnGet(DateTimeOffset? from)
    {
        var me = User.Id();
        var queue = Queue.Of(db, me);
        Count = await queue.CountAsync();
        var page = await queue
            .Where(s => from == null || s.ReceivedAt >= from)
            .OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id)
            .Select(s => new Waiting(
                s.Id, s.Membership.Person.Name, s.Assignment.Title, s.Assignment.Cohort.Name, s.Number, s.WordCount, s.ReceivedAt,
                s.Assignment.GradedWithinDays, s.Membership.ResponsibleTrainerId == me, db.Grades.Any(g => g.SubmissionId == s.Id)))
            .Take(PageSize + 1).ToListAsync();
        Later = page.Count > PageSize ? page[^1].ReceivedAt : null;
        Essays = [.. page.Take(PageSize)];
    }
}
