using Learning.Data;
using Learning.Grading.Waiting;
using Learning.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Who else reads an essay, and how a desk says so.</summary>
internal static class ReadersHere
{
    public static Task<List<string>> ReadersOf(this LearningDb db, Guid submissionId, Guid meId, DateTimeOffset now) =>
        db.Readings.NotBy(meId, now).Where(r => r.SubmissionId == submissionId).Select(r => r.Person.Name).ToListAsync();

    /// <returns>Empty where nobody else does.</returns>
    public static string Readers(this PageWords words, IReadOnlyList<string> names) => names.Count == 0 ? "" : words["Desk.ReadBy", string.Join(", ", names)];
}
