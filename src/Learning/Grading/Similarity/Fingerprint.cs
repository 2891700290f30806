using Learning.Essays;

namespace Learning.Grading.Similarity;

/// <summary>One number that a submission left; the same number in another is a passage they may share. Made once: a submission never changes.</summary>
public sealed class Fingerprint
{
    private Fingerprint()
    {
    }

    internal Fingerprint(Submission submission, ulong hash) => (SubmissionId, Hash) = (submission.Id, unchecked((long)hash));

    public long Hash { get; private set; }

    public Guid SubmissionId { get; private set; }
}

/// <summary>Two submissions share passages. Stored for each of the two.</summary>
public sealed class Resemblance
{
    private Resemblance()
    {
    }

    internal Resemblance(Guid submissionId, Guid otherId, IReadOnlyCollection<SharedPassage> passages) =>
        (SubmissionId, OtherId, Passages, Words) = (submissionId, otherId, passages.Count, passages.Sum(p => p.Words));

    public Guid SubmissionId { get; private set; }

    public Guid OtherId { get; private set; }

    public Submission Other { get; private set; } = null!;

    public int Passages { get; private set; }

    /// <summary>In all shared passages together.</summary>
    public int Words { get; private set; }
}
