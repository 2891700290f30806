using System.Net;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Trainees;

namespace Learning.Web.Tests.Grading;

/// <summary>Nothing of a grade shows before its release; everything after it.</summary>
public sealed class ReleaseTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task No_address_that_a_trainee_can_reach_says_a_word_of_an_unreleased_grade()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var address = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        var desk = await trainer.Grade(await trainer.Read(address), "Desk.Save",
            ("Level[stanowisko]", "other"), ("Points[stanowisko]", "4,37"), ("Remark[stanowisko]", "TAJEMNICA-KRYTERIUM"), ("Summary", "TAJEMNICA-SŁÓW"), ("New[1].Text", "TAJEMNICA-UWAG"));
        desk = await trainer.Submit(desk, "#grade", [], Speech.Polish("Comment.ToBank"));
        var comment = desk.Find("[name=remove]").GetAttribute("value");
        await trainer.Post($"{address}?handler=Keep", FilledForm.Of(desk, "#grade", [("New[1].Text", "TAJEMNICA-ZACZĘTA")]).Content()!);
        using var trainee = await edition.SignInTrainee();
        var homework = edition.HomeworkAddress;
        string[] addresses =
        [
            "/", "/courses/standardy-obslugi-klienta", homework, $"{homework}?handler=Keep", $"{homework}/submissions/1", $"{homework}/submissions/1/result", $"{homework}/revisions",
            $"{homework}/revisions/1", address, $"{address}?handler=Save", "/grading", $"{address}/preview", $"{address}/suggestions", $"{address}/annotations.jsonld", $"{address}/take-back", $"{address}?handler=Keep",
            "/homework/folder", $"{homework}/submissions/1/returned", $"{homework}/submissions/1/read", $"{address}/return", "/grading/cohorts", .. await edition.AddressesOf(),
            "/grading/comments", $"/grading/homework/{edition.Assignment.Id}/release", $"/comments/{comment}/answer", $"/comments/{comment}/addressed", "/letters", "/development/letters", "/cohorts", $"/cohorts/{edition.Cohort.Id}",
        ];

        foreach (var where in addresses)
        {
            var page = await trainee.Get(where);
            page.Html.ShouldNotContain("TAJEMNICA");
            page.Html.ShouldNotContain("4,37");
            page.Html.ShouldNotContain("4.37");
        }

        (await trainee.Get($"{homework}/submissions/1/result")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await school.Letters(edition.Trainee.Email!)).ShouldAllBe(l => !l.PlainText.Contains("TAJEMNICA") && !l.Html.Contains("TAJEMNICA"));
    }

    [Fact]
    public async Task Release_writes_one_letter_that_says_where_and_not_what()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));

        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk, "3"), ("Summary", "Słowa tylko na stronie.")]);

        var letter = (await school.Letters(edition.Trainee.Email!)).Single(l => l.Kind == "released");
        letter.PlainText.ShouldContain($"{school.Address}homework/{edition.Assignment.Id}/submissions/1/result");
        letter.PlainText.ShouldNotContain("Słowa tylko na stronie.");
        letter.Attachment.ShouldBeNull();
    }

    [Fact]
    public async Task The_result_shows_each_criterion_with_its_level_and_each_comment_beside_its_passage()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Pierwszy akapit mówi tak.\n\nDrugi akapit mówi nie."));
        await trainer.Grade(desk, "Desk.Release", ("Level[stanowisko]", "5"), ("Level[uzasadnienie]", "3"), ("Level[przyklady]", "other"), ("Points[przyklady]", "4,5"), ("Level[jezyk]", "0"), ("New[2].Text", "A to ciekawe."));
        using var trainee = await edition.SignInTrainee();

        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");

        Page.TextOf(result.Find(".mark-total")).ShouldBe("12,5 z 20 pkt");
        result.All(".criterion h3 .points").Select(Page.TextOf).ShouldBe(["5 z 5 pkt", "3 z 5 pkt", "4,5 z 5 pkt", "0 z 5 pkt"]);
        result.All(".level-name").Count(l => l.ParentElement!.ClassList.Contains("reached")).ShouldBe(3);
        result.Find("mark.passage").TextContent.ShouldStartWith("Drugi akapit mówi nie.");
        result.Find(".comment .text").TextContent.ShouldBe("A to ciekawe.");
        result.All("[form=grade], [name^='Edit'], .comment.private").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grade_of_the_first_work_stays_readable_when_a_second_is_handed_in()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        await edition.SomebodyHandsIn(SampleEssay.Of(22));
        using var trainee = await edition.SignInTrainee();

        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Find(".mark-total").TextContent.ShouldContain("20");
        (await trainee.Get($"{edition.HomeworkAddress}/submissions/2/result")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.Read("/grading")).Text.ShouldContain("Praca nr 2");
    }
}
