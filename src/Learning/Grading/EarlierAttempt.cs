using Learning.Essays;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>What came before a submission: the attempt that was commented on last, with its comments found again in the new text or gone from it.</summary>
public sealed record EarlierAttempt(Guid SubmissionId, int Number, string Text, IReadOnlyList<CarriedComment> Found, IReadOnlyList<Comment> Gone)
{
    private WordDiff? diff;

    /// <summary>The comments may be answered: the trainee has been shown them.</summary>
    public bool IsShown { get; private init; }

    /// <summary>From the earlier text to the new one.</summary>
    public WordDiff Diff => diff ??= WordDiff.Of(Text, NewText);

    public int Addressed => Found.Count(c => c.Comment.AddressedAt is not null) + Gone.Count(c => c.AddressedAt is not null);

    private string NewText { get; init; } = "";

    /// <param name="readerId">The trainer who reads it.</param>
    /// <returns>Null for a first attempt.</returns>
    public static async Task<EarlierAttempt?> Of(DbContext db, Submission submission, Guid readerId, CancellationToken ct = default)
    {
        if (submission.Number == 1) return null;
        var (submissions, comments) = (db.Set<Submission>(), db.Set<Comment>().Standing());
        var earlier = await submissions.Where(s => s.MembershipId == submission.MembershipId && s.AssignmentId == submission.AssignmentId && s.Number < submission.Number)
            .OrderByDescending(s => comments.Any(c => c.SubmissionId == s.Id)).ThenByDescending(s => s.Number)
            .Select(s => new
            {
                s.Id,
                s.Number,
                s.Text,
                ReturnedAt = db.Set<Return>().Where(r => r.SubmissionId == s.Id).Max(r => (DateTimeOffset?)r.At),
                IsReleased = db.Set<Grade>().Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null),
            }).FirstAsync(ct);
        var written = await comments.OpenTo(readerId, submissions, db.Set<Grade>()).Where(c => c.SubmissionId == earlier.Id).Include(c => c.Answers).AsNoTracking().ToListAsync(ct);
        return Between(earlier.Id, earlier.Number, earlier.Text, written, submission.Text) with { IsShown = earlier.IsReleased || earlier.ReturnedAt is not null };
    }

    public static EarlierAttempt Between(Guid submissionId, int number, string text, IEnumerable<Comment> comments, string newText)
    {
        var survivors = new Lazy<Survivors>(() => new Survivors(text, newText));
        var placed = comments.OrderBy(c => c.Passage.Start).ThenBy(c => c.WrittenAt).Select(c => (Comment: c, Now: c.Passage.FindIn(newText) ?? Survived(c.Passage))).ToList();
        var found = placed.Where(p => p.Now is not null).Select(p => new CarriedComment(p.Comment.At(p.Now!.Passage), p.Comment.Passage.Exact, p.Now.IsChanged));
        return new EarlierAttempt(submissionId, number, text, [.. found], [.. placed.Where(p => p.Now is null).Select(p => p.Comment)]) { NewText = newText };

        Reanchored? Survived(Passage passage) => survivors.Value.PlaceOf(passage) is { } place ? new Reanchored(place, IsChanged: true) : null;
    }
}

/// <param name="Comment">At its place in the new text.</param>
/// <param name="Quote">What it was about.</param>
/// <param name="IsChanged">Other words stand there now.</param>
public sealed record CarriedComment(Comment Comment, string Quote, bool IsChanged);
