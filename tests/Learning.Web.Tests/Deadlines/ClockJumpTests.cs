using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;

namespace Learning.Web.Tests.Deadlines;

/// <summary>A server whose clock is put right while somebody hands in.</summary>
public sealed class ClockJumpTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_jumps_while_a_text_arrives_makes_nobody_slow(int hours)
    {
        var edition = await school.Open();
        var due = edition.Assignment.DueAt;
        school.Clock.AdvanceTo(due.AddHours(-3));
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        school.Clock.AdvanceTo(due.AddSeconds(-1));
        var before = school.Log.ArrivalsAt("/Homework/Write");

        using var request = await SlowRequest.Begin(school, trainee, form);
        await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);
        school.Clock.Jump(TimeSpan.FromHours(hours));
        try
        {
            (await request.Finish()).ShouldStartWith("HTTP/1.1 302");
        }
        finally
        {
            school.Clock.Jump(TimeSpan.FromHours(-hours));
        }

        (await edition.Submissions()).ShouldHaveSingleItem().ReceivedAt.ShouldBe(due.AddSeconds(-1));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_lets_nothing_in_that_arrived_too_late()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-1));
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        school.Clock.AdvanceTo(edition.Assignment.DueAt);
        var before = school.Log.ArrivalsAt("/Homework/Write");

        using var request = await SlowRequest.Begin(school, trainee, form);
        await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);
        school.Clock.Jump(TimeSpan.FromHours(-2));
        try
        {
            (await request.Finish()).ShouldStartWith("HTTP/1.1 422");
        }
        finally
        {
            school.Clock.Jump(TimeSpan.FromHours(2));
        }

        (await edition.Submissions()).ShouldBeEmpty();
    }
}
