using System.Net;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Trainees;

/// <summary>A homework as the trainee sees it, for a trainer to look at.</summary>
public sealed class AsTraineeTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task It_shows_what_the_trainee_sees_and_stores_nothing()
    {
        var edition = await school.Open();
        using (var trainee = await edition.SignInTrainee()) await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "TAJEMNICA-ROBOCZA");
        await school.Db(db => db.Openings.Where(o => o.AssignmentId == edition.Assignment.Id).ExecuteDeleteAsync());
        using var trainer = await edition.SignInTrainer();

        var page = await trainer.Read($"{await edition.PersonAddress()}/as-trainee");

        page.Text.ShouldContain(Speech.Polish("AsTrainee.Banner", edition.Trainee.Name));
        page.Text.ShouldContain(Speech.Polish("AsTrainee.DraftIsTheirs"));
        page.Html.ShouldNotContain("TAJEMNICA");
        page.Has("main form, main textarea, main [href^='/homework/']").ShouldBeFalse();
        (await school.Db(db => db.Openings.CountAsync(o => o.AssignmentId == edition.Assignment.Id))).ShouldBe(0);
        (await trainer.Post(page.Url.AbsolutePath, FilledForm.Of(page, "form.language", []).With("Text", "Cudze słowa.").Content()!)).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await edition.Submissions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_returned_work_looks_returned_and_unreleased_marks_do_not_show()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        await trainer.ReturnWork(edition, await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20))), fields: ("Summary", "TAJEMNICA"));

        var page = await trainer.Read($"{await edition.PersonAddress()}/as-trainee");

        page.Text.ShouldContain(Returning.Word);
        page.Text.ShouldContain(Speech.Polish("Timeline.Returned"));
        page.Html.ShouldNotContain("TAJEMNICA");
    }
}
