using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;

namespace Learning.Web.Tests.Homework;

/// <summary>A long essay over a bad line: it began to arrive in time and takes a while. One test at a time: they share the arrivals.</summary>
public sealed class SlowBodyTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Theory]
    [InlineData(59_999, true)]
    [InlineData(60_000, false)]
    public async Task What_began_to_arrive_in_time_may_take_a_minute_more(int millisecondsAfterTheEnd, bool isAccepted)
    {
        var edition = await school.Open();
        var due = edition.Assignment.DueAt;
        school.Clock.AdvanceTo(due - TimeSpan.FromHours(1));
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        school.Clock.AdvanceTo(due - TimeSpan.FromMilliseconds(1));
        var before = school.Log.ArrivalsAt("/Homework/Write");

        using var request = await SlowRequest.Begin(school, trainee, form);
        await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);
        await request.More(100);
        school.Clock.AdvanceTo(due + TimeSpan.FromMilliseconds(millisecondsAfterTheEnd));
        var answer = await request.Finish();

        var submissions = await edition.Submissions();
        if (isAccepted)
        {
            answer.ShouldStartWith("HTTP/1.1 302");
            submissions.ShouldHaveSingleItem().ReceivedAt.ShouldBe(due - TimeSpan.FromMilliseconds(1));
            return;
        }

        answer.ShouldStartWith("HTTP/1.1 422");
        answer.ShouldContain("zanim tekst dotarł w całości");
        submissions.ShouldBeEmpty();
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe(SampleEssay.Of(200));
    }

    [Fact]
    public async Task What_began_to_arrive_after_the_end_is_too_late_however_quick_it_is()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt - TimeSpan.FromHours(1));
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(20), honest: true));
        school.Clock.AdvanceTo(edition.Assignment.DueAt);

        using var request = await SlowRequest.Begin(school, trainee, form);
        var answer = await request.Finish();

        answer.ShouldStartWith("HTTP/1.1 422");
        (await edition.Submissions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_breaks_in_the_middle_leaves_nothing_half_done()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Pierwsze zdanie, zapisane wcześniej.");
        var form = FilledForm.Of(page, "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        var before = school.Log.ArrivalsAt("/Homework/Write");

        using (var request = await SlowRequest.Begin(school, trainee, form))
        {
            await request.More(200);
            await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);
        }

        (await edition.Submissions()).ShouldBeEmpty();
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Pierwsze zdanie, zapisane wcześniej.");
        (await trainee.HandIn(edition, SampleEssay.Of(200))).Url.AbsolutePath.ShouldEndWith("/submissions/1");
    }
}
