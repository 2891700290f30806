using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>Comments begun and not added yet: a release goes without them, so whoever releases is told.</summary>
public static class OpenDrafts
{
    /// <returns>Their authors' names, once for each draft, by submission.</returns>
    public static async Task<ILookup<Guid, string>> OpenDraftsOn(this DbContext db, IReadOnlyCollection<Guid> submissionIds, CancellationToken cancellation = default) =>
        (await (from draft in db.Set<CommentDraft>()
                join author in db.Set<People.Person>() on draft.AuthorId equals author.Id
                where submissionIds.Contains(draft.SubmissionId)
                orderby author.Name
                select new { draft.SubmissionId, author.Name }).ToListAsync(cancellation)).ToLookup(d => d.SubmissionId, d => d.Name);
}
