using Learning.Essays;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Similarity;

/// <summary>Two submissions and what they share.</summary>
public sealed record Similar(Guid SubmissionId, Guid OtherId, IReadOnlyList<SharedPassage> Passages);

/// <summary>Compares submissions of one homework with those handed in before, on the school's own database.</summary>
public static class Comparison
{
    /// <summary>Essays that one is compared with word by word: those with which it shares most fingerprints.</summary>
    public const int MostCandidates = 50;

    private const int HashesAtOnce = 1000;

    /// <summary>Stores the fingerprints of those that have none yet. Only what is stored can be found, by whichever node compares last.</summary>
    public static async Task StoreFingerprints(this DbContext db, IReadOnlyCollection<Submission> submissions, CommonGround common, CancellationToken cancellation)
    {
        var ids = submissions.Select(s => s.Id).ToList();
        var printed = await db.Set<Fingerprint>().Where(f => ids.Contains(f.SubmissionId)).Select(f => f.SubmissionId).Distinct().ToListAsync(cancellation);
        foreach (var submission in submissions.Where(s => !printed.Contains(s.Id)))
            db.AddRange(new Shingles(submission.Text, common).Fingerprints().Select(hash => new Fingerprint(submission, hash)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The essays of other people that share passages with this one.</summary>
    public static async Task<IReadOnlyList<Similar>> FindSimilar(this DbContext db, Submission submission, CommonGround common, CancellationToken cancellation)
    {
        var candidates = await db.Candidates(submission, new Shingles(submission.Text, common).Fingerprints(), cancellation);
        var others = await db.Set<Submission>().Where(s => candidates.Contains(s.Id)).Select(s => new { s.Id, s.Text }).ToListAsync(cancellation);
        return [.. others.Select(other => new Similar(submission.Id, other.Id, SharedPassage.Between(submission.Text, other.Text, common))).Where(found => found.Passages.Count > 0)];
    }

    /// <summary>Stores what was found, for both sides, unless another node has.</summary>
    public static async Task StoreResemblances(this DbContext db, IReadOnlyCollection<Similar> found, CancellationToken cancellation)
    {
        var ids = found.Select(f => f.SubmissionId).Concat(found.Select(f => f.OtherId)).Distinct().ToList();
        var stored = await db.Set<Resemblance>().Where(r => ids.Contains(r.SubmissionId)).Select(r => new { r.SubmissionId, r.OtherId }).ToListAsync(cancellation);
        var known = stored.Select(r => (r.SubmissionId, r.OtherId)).ToHashSet();
        foreach (var (id, otherId, passages) in found)
        {
            if (known.Add((id, otherId))) db.Add(new Resemblance(id, otherId, passages));
            if (known.Add((otherId, id))) db.Add(new Resemblance(otherId, id, passages));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static async Task<List<Guid>> Candidates(this DbContext db, Submission submission, IReadOnlySet<ulong> fingerprints, CancellationToken cancellation)
    {
        var shared = new Dictionary<Guid, int>();
        foreach (var hashes in fingerprints.Select(hash => unchecked((long)hash)).Chunk(HashesAtOnce))
        {
            var counts = await db.Set<Fingerprint>().Where(f => EF.Parameter(hashes).Contains(f.Hash) && f.SubmissionId != submission.Id)
                .GroupBy(f => f.SubmissionId).Select(same => new { Id = same.Key, Count = same.Count() })
                .Where(same => db.Set<Submission>().Any(s => s.Id == same.Id && s.MembershipId != submission.MembershipId))
                .OrderByDescending(same => same.Count).ThenBy(same => same.Id).Take(MostCandidates).ToListAsync(cancellation);
            foreach (var count in counts) shared[count.Id] = shared.GetValueOrDefault(count.Id) + count.Count;
        }

        return [.. shared.OrderByDescending(s => s.Value).Take(MostCandidates).Select(s => s.Key)];
    }
}
