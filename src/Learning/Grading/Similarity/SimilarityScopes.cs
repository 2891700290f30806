using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Similarity;

/// <summary>An essay that shares passages with another.</summary>
/// <param name="Author">Null where the trainer does not teach that edition: then nothing of it is shown but the edition.</param>
public sealed record SimilarEssay(Guid SubmissionId, int Number, string Edition, string? Author, int Passages, int Words);

public static class SimilarityScopes
{
    /// <summary>The essays that share passages with this one, of each author the latest, most words first.</summary>
    /// <remarks>Of works graded without names the author is a number until the release.</remarks>
    public static async Task<IReadOnlyList<SimilarEssay>> SimilarTo(this DbContext db, Guid submissionId, Guid trainerId, CancellationToken cancellation)
    {
        var all = await db.Set<Resemblance>().Where(r => r.SubmissionId == submissionId)
            .Select(r => new
            {
                r.Other.MembershipId,
                Alias = r.Other.Assignment.IsBlind && !db.Set<Grade>().Any(g => g.SubmissionId == r.OtherId && g.ReleasedAt != null) ? r.Other.Alias ?? 0 : (int?)null,
                Essay = new SimilarEssay(
                    r.OtherId, r.Other.Number, r.Other.Assignment.Cohort.Name,
                    r.Other.Assignment.Cohort.Memberships.Any(m => m.PersonId == trainerId && m.Role == Role.Trainer) ? r.Other.Membership.Person.Name : null, r.Passages, r.Words),
            })
            .ToListAsync(cancellation);
        return [.. all.GroupBy(other => other.MembershipId).Select(same => same.MaxBy(other => other.Essay.Number)!).Select(other => other.Essay with { Author = other.Essay.Author is { } name ? Byline.Of(name, other.Alias) : null }).OrderByDescending(essay => essay.Words).ThenBy(essay => essay.SubmissionId)];
    }
}
