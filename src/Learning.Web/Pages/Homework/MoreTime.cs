using Learning.Data;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>What a trainee has arranged about a deadline.</summary>
/// <param name="Latest">How the last request for an extension stands; null: none was sent.</param>
/// <param name="HandsInByItself">The draft will be handed in at the deadline.</param>
public sealed record MoreTime(ExtensionState? Latest, bool HandsInByItself)
{
    /// <summary>The deadline for which that has been done; null: none yet.</summary>
    public DateTimeOffset? SettledFor { get; init; }

    /// <summary>What a trainer said of work that is not expected, why, and after how many submissions.</summary>
    public AbsenceKind? Absence { get; init; }

    public string? AbsenceReason { get; init; }

    public int? AbsentAfter { get; init; }

    public static async Task<MoreTime> Of(LearningDb db, Guid assignmentId, Guid membershipId) =>
        await db.Memberships.Where(m => m.Id == membershipId).Select(m => new MoreTime(
            db.Extensions.Where(e => e.MembershipId == m.Id && e.AssignmentId == assignmentId && e.Reason != "").OrderByDescending(e => e.AskedAt).Select(e => (ExtensionState?)e.State).FirstOrDefault(),
            db.AutoHandIns.Any(w => w.MembershipId == m.Id && w.AssignmentId == assignmentId))
        {
            SettledFor = db.AutoHandIns.Where(w => w.MembershipId == m.Id && w.AssignmentId == assignmentId).Max(w => w.SettledFor),
            Absence = db.Absences.Where(a => a.MembershipId == m.Id && a.AssignmentId == assignmentId).Max(a => (AbsenceKind?)a.Kind),
            AbsenceReason = db.Absences.Where(a => a.MembershipId == m.Id && a.AssignmentId == assignmentId).Max(a => a.Reason),
            AbsentAfter = db.Absences.Where(a => a.MembershipId == m.Id && a.AssignmentId == assignmentId).Max(a => (int?)a.Handed),
        }).SingleAsync();
}
