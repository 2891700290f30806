using System.Security.Cryptography;
using Learning.Cohorts;
using Learning.Essays;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>Numbers in place of names. They are drawn: an order of any kind would tell who it is.</summary>
internal static class Aliases
{
    /// <summary>The one that the trainee has already, or one that nobody has.</summary>
    public static async Task<int> AliasFor(this DbContext db, Submission submission, CancellationToken cancellation)
    {
        var handedIn = db.Set<Submission>().Where(s => s.AssignmentId == submission.AssignmentId);
        var own = await handedIn.Where(s => s.MembershipId == submission.MembershipId).Select(s => s.Alias).FirstOrDefaultAsync(cancellation);
        if (own is { } known) return known;
        var taken = await handedIn.Where(s => s.Alias != null).Select(s => s.Alias!.Value).Distinct().ToListAsync(cancellation);
        taken.AddRange(db.Set<Submission>().Local.Where(s => s.AssignmentId == submission.AssignmentId && s.Alias is not null).Select(s => s.Alias!.Value));
        var trainees = await db.Set<Membership>().CountAsync(m => m.CohortId == submission.Membership.CohortId && m.Role == Role.Trainee, cancellation);
        var free = Enumerable.Range(1, Math.Max(trainees, taken.Count + 1)).Except(taken).ToArray();
        return free[RandomNumberGenerator.GetInt32(free.Length)];
    }
}
