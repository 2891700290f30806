using System.Net;
using System.Text.Json;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>Who reads which essay now: said, never locked, over by itself.</summary>
public sealed class ReadingTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Whoever_opens_an_essay_is_seen_reading_it_for_two_minutes_and_locks_nobody_out()
    {
        var (edition, one, other, desk) = await TwoTrainers();
        await one.Read(desk);

        var (queue, page) = (await other.Read("/grading"), await other.Read(desk));

        Page.TextOf(queue.Find(".queue .readers")).ShouldBe(Speech.Polish("Queue.ReadingNow", edition.Trainers[0].Name));
        Page.TextOf(page.Find("reading-now")).ShouldBe(Speech.Polish("Desk.ReadBy", edition.Trainers[0].Name));
        (await other.Grade(page, "Desk.Save", ("Summary", "Można pisać."))).Text.ShouldContain(Speech.Polish("Grade.Saved"));
        school.Clock.Advance(TimeSpan.FromSeconds(121));
        (await other.Read("/grading")).Has(".queue .readers").ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_of_life_renews_it_and_says_who_else_is_there()
    {
        var (edition, one, other, desk) = await TwoTrainers();
        var page = await one.Read(desk);
        school.Clock.Advance(TimeSpan.FromSeconds(100));
        await Beat(one, page, desk);
        school.Clock.Advance(TimeSpan.FromSeconds(100));

        (await other.Read("/grading")).Find(".queue .readers").TextContent.ShouldContain(edition.Trainers[0].Name);
        var answer = await Beat(other, await other.Read(desk), desk);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(answer.Html).RootElement.GetProperty("others").GetString().ShouldNotBeNull().ShouldContain(edition.Trainers[0].Name);
    }

    [Fact]
    public async Task A_page_that_is_fetched_beforehand_is_not_read_yet()
    {
        var (edition, one, other, desk) = await TwoTrainers();
        using var ahead = await edition.SignInTrainer(0);
        ahead.Says("Purpose", "prefetch");

        await ahead.Read(desk);
        (await other.Read("/grading")).Has(".queue .readers").ShouldBeFalse();
        await one.Read(desk);

        (await other.Read("/grading")).Has(".queue .readers").ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_reads_what_they_may_not_grade()
    {
        var (_, one, _, desk) = await TwoTrainers();
        var foreign = await school.Open();
        using var stranger = await foreign.SignInTrainer();
        var own = await foreign.SomebodyHandsIn(SampleEssay.Of(20));

        var answer = await Beat(stranger, await stranger.Read(own), desk);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await one.Read("/grading")).Has(".queue .readers").ShouldBeFalse();
    }

    private static Task<Page> Beat(Browser trainer, Page page, string desk) =>
        trainer.Post($"{desk}/reading", new FormUrlEncodedContent([new("__RequestVerificationToken", page.Find("#grade [name=__RequestVerificationToken]").GetAttribute("value")!)]));

    private async Task<(Edition Edition, Browser One, Browser Other, string Desk)> TwoTrainers()
    {
        var edition = await school.Open(trainers: 2);
        return (edition, await edition.SignInTrainer(0), await edition.SignInTrainer(1), await edition.SomebodyHandsIn(SampleEssay.Of(20)));
    }
}
