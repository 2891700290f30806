using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Trainees;

/// <summary>Everything a trainee handed in on one page; and the day that marks are promised.</summary>
public sealed class FolderTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Released_work_is_there_whole_and_the_rest_without_a_word_of_its_grade()
    {
        var edition = await school.Open(b => b with { Attempts = null });
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Pierwszy akapit mówi tak.\n\nDrugi akapit mówi nie."));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk, "3"), ("Summary", "Rzetelnie."), ("New[2].Text", "Ciekawe.")]);
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await trainer.Read(await edition.SomebodyHandsIn("Trzecia wersja jest inna."));
        await trainer.Grade(second, "Desk.Save", ("Level[stanowisko]", "other"), ("Points[stanowisko]", "4,37"), ("Summary", "TAJEMNICA"), ("New[1].Text", "TAJEMNICA-UWAGA"));
        using var trainee = await edition.SignInTrainee();

        var folder = await trainee.Read("/homework/folder");

        var works = folder.All(".folder-work").ToList();
        works.Count.ShouldBe(2);
        Page.TextOf(works[0]).ShouldContain("Rzetelnie.");
        Page.TextOf(works[0].QuerySelector(".folder-comments li")!).ShouldStartWith("Ciekawe.");
        works[0].QuerySelector(".folder-mark")!.TextContent.ShouldBe("12");
        Page.TextOf(works[1]).ShouldContain(Speech.Polish("Folder.NotGraded"));
        foreach (var secret in (string[])["TAJEMNICA", "4,37", "4.37"]) folder.Html.ShouldNotContain(secret);
        (await edition.Grades()).Single(g => g.IsReleased).SeenAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_empty_folder_says_what_to_do()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        (await trainee.Read("/homework/folder")).Text.ShouldContain(Speech.Polish("Folder.EmptyWords"));
    }

    [Fact]
    public async Task The_day_marks_are_promised_is_said_before_and_after_handing_in()
    {
        var edition = await school.Open(b => b with { GradedWithinDays = 5 });
        using var trainee = await edition.SignInTrainee();
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain("Ocena w ciągu 5 dni od oddania pracy.");
        var promised = Speech.Line(Moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(school.Clock.Now, edition.Assignment.Zone).DateTime).AddDays(5), Speech.Pl));

        var receipt = await trainee.HandIn(edition, "Trzy słowa wystarczą.");

        receipt.Text.ShouldContain(Speech.Polish("Homework.PromisedOn", promised));
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain(Speech.Polish("Homework.PromisedOn", promised));
        (await trainee.Read("/")).Text.ShouldContain(Speech.Polish("Work.PromisedFor", promised));
    }
}
