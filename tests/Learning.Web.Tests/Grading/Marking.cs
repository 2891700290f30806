using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.People;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Grading;

/// <summary>A work of an edition where two mark apart.</summary>
/// <param name="People">The trainers: the first marker, the second, those who mark no part.</param>
/// <param name="Trainers">Their browsers.</param>
public sealed record Marking(Edition Edition, string Desk, IReadOnlyList<Person> People, IReadOnlyList<Browser> Trainers) : IDisposable
{
    public const string Essay = "Uważam, że firma powinna mieć standardy.\n\nKlient wie wtedy, czego się spodziewać.";

    public Guid SubmissionId => Guid.Parse(Desk["/grading/".Length..]);

    public Browser One => Trainers[0];

    public Browser Other => Trainers[1];

    public static async Task<Marking> Of(SchoolUnderTest school, int trainers = 2, int trainees = 1)
    {
        var edition = await school.Open(b => b with { IsMarkedTwice = true, Attempts = null }, trainees, trainers);
        var desk = await edition.SomebodyHandsIn(Essay);
        var markers = await school.Db(db => db.Waits.Where(w => w.AssignmentId == edition.Assignment.Id).OrderBy(w => w.Part).Select(w => w.TrainerId).ToListAsync());
        var people = edition.Trainers.OrderBy(t => markers.IndexOf(t.Id) is >= 0 and var at ? at : markers.Count).ToList();
        return new Marking(edition, desk, people, await Task.WhenAll(people.Select(p => school.SignIn(p.Email!))));
    }

    /// <summary>Both are done: the first gave full marks, the second three of five in every criterion.</summary>
    public async Task<Marking> Finished()
    {
        await Finish(One, "5", "Pierwsza: jasne.", "Pierwszy komentarz.");
        await Finish(Other, "3", "Druga: mogło być jaśniej.", "Drugi komentarz.");
        return this;
    }

    public async Task<Page> Finish(Browser trainer, string points, string summary, string comment)
    {
        var page = await trainer.Read(Desk);
        return await trainer.Grade(page, "Markers.Finish", [.. Deeds.AllMarks(page, points), ("Summary", summary), ("New[1].Text", comment)]);
    }

    public Task<List<Wait>> Waits() => Edition.School.Db(db => db.Waits.AsNoTracking().Where(w => w.AssignmentId == Edition.Assignment.Id).OrderBy(w => w.Part).ToListAsync());

    public Task<List<Grade>> Parts() => Edition.School.Db(db => db.Grades.IgnoreQueryFilters().Include(g => g.Marks).Where(g => g.SubmissionId == SubmissionId).OrderBy(g => g.Part).AsNoTracking().ToListAsync());

    public void Dispose()
    {
        foreach (var trainer in Trainers) trainer.Dispose();
    }
}
