using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Trainees;

/// <summary>What trainers do about one trainee, through the pages.</summary>
internal static class Teaching
{
    public static async Task<string> PersonAddress(this Edition edition, int which = 0)
    {
        var personId = edition.Trainees[which].Id;
        var membership = await edition.School.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.PersonId == personId).Select(m => m.Id).SingleAsync());
        return $"/grading/homework/{edition.Assignment.Id}/people/{membership}";
    }

    public static async Task<Page> Excuse(this Browser trainer, Edition edition, int which = 0, string kind = "Excused", string? reason = null) =>
        await trainer.Submit(await trainer.Read(await edition.PersonAddress(which)), "main form", [("Kind", kind), ("Reason", reason)]);

    /// <summary>Everything around one trainee and one edition.</summary>
    public static async Task<string[]> AddressesOf(this Edition edition)
    {
        var person = await edition.PersonAddress();
        return [$"/grading/cohorts/{edition.Cohort.Id}", $"/grading/cohorts/{edition.Cohort.Id}/marks.csv", $"/grading/homework/{edition.Assignment.Id}/essays.zip", person, $"{person}/hand-in", $"{person}/as-trainee"];
    }
}
