using Learning.Data;
using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>A row of the queue as it is shown.</summary>
/// <param name="Author">A name, or the number that stands for it until the release.</param>
/// <param name="IsMine">One reads it oneself, perhaps standing in for <paramref name="Trainer"/>.</param>
/// <param name="Trainer">Whose it is to read, where it is not one's own.</param>
/// <param name="IsBegun">There are marks or words, by oneself where two mark apart.</param>
/// <param name="Readers">Who else has it before their eyes.</param>
public sealed record QueueItem(Wait Wait, string Author, HomeworkTitle Homework, string Cohort, TimeZoneInfo Zone, int Number, int WordCount, bool IsMine, string? Trainer, bool IsBegun, IReadOnlyList<string> Readers)
{
    public bool IsOverdue(DateTimeOffset now) => Wait.PromisedAt <= now;

    /// <summary>Somebody else marks this part: nobody but them can.</summary>
    public bool IsAnothers => !IsMine && Wait.Part is WaitPart.FirstMarking or WaitPart.SecondMarking;

    /// <summary>Both markers are done, and the grade is to be settled.</summary>
    public bool IsToSettle { get; private init; }

    /// <summary>Complete, and to be released.</summary>
    public bool IsReady { get; private init; }

    /// <summary>When it will be released by itself, or null.</summary>
    public DateTimeOffset? ReleaseAt { get; private init; }

    public string Address => Wait.Part == WaitPart.Appeal ? $"/grading/{Wait.SubmissionId}/appeal" : $"/grading/{Wait.SubmissionId}";

    public static async Task<IReadOnlyList<QueueItem>> Of(LearningDb db, Queue queue, IReadOnlyList<Wait> waits, HomeworkTitles titles, Guid readerId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (waits.Count == 0) return [];
        var ids = waits.Select(w => w.SubmissionId).Distinct().ToArray();
        var works = await db.Submissions.IgnoreQueryFilters().Where(s => ids.Contains(s.Id))
            .Select(s => new { s.Id, s.Membership.Person.Name, s.Alias, s.Assignment.IsBlind, s.Assignment.Title, s.Assignment.HomeworkId, s.Assignment.Cohort.CourseId, Cohort = s.Assignment.Cohort.Name, s.Assignment.Cohort.TimeZone, s.Number, s.WordCount, s.IsMarkedTwice, IsMarked = db.Grades.Any(g => g.SubmissionId == s.Id && g.Part != GradePart.Agreed && g.SavedById == readerId) })
            .ToDictionaryAsync(s => s.Id, cancellation);
        var grades = await db.GradesOf(db.Submissions.Where(s => ids.Contains(s.Id)).Select(s => s.Id), cancellation);
        var readers = (await db.Readings.NotBy(readerId, now).Where(r => ids.Contains(r.SubmissionId)).Select(r => new { r.SubmissionId, r.Person.Name }).ToListAsync(cancellation)).ToLookup(r => r.SubmissionId, r => r.Name);
        var trainers = queue.Lanes.DistinctBy(l => l.TrainerId).ToDictionary(l => l.TrainerId, l => l.Trainer);
        return
        [
            .. from wait in waits
               let work = works[wait.SubmissionId]
               let grade = wait.Part == WaitPart.Whole ? grades.GetValueOrDefault(wait.SubmissionId) : null
               let isMine = queue.IsMine(wait)
               let trainer = wait.TrainerId is { } trainerId && trainerId != readerId ? trainers.GetValueOrDefault(trainerId) : null
               let author = Byline.Of(work.Name, work.IsBlind && wait.Part != WaitPart.Appeal ? work.Alias ?? 0 : null)
               select new QueueItem(wait, author, titles.Of(work.CourseId, work.HomeworkId, work.Title), work.Cohort, TimeZoneInfo.FindSystemTimeZoneById(work.TimeZone), work.Number, work.WordCount, isMine, trainer, grade is not null || (wait.Part is WaitPart.FirstMarking or WaitPart.SecondMarking && isMine && work.IsMarked), [.. readers[wait.SubmissionId]])
               {
                   IsToSettle = work.IsMarkedTwice && wait.Part == WaitPart.Whole,
                   IsReady = grade is { IsComplete: true, IsReleased: false },
                   ReleaseAt = grade?.ReleaseAt,
               },
        ];
    }
}
