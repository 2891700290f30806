using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>Two trainers before one essay.</summary>
public sealed class ReadingNowTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string AMinute = "01:00";

    [Fact]
    public async Task Who_else_reads_an_essay_is_said_when_they_come_and_no_longer_when_they_are_gone()
    {
        var edition = await school.Open(trainers: 2);
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(60));
        await using var window = await school.Window(edition.Trainers[0].Email);
        await window.Page.Clock.InstallAsync();
        await window.Page.GotoAsync(desk);
        using var other = await edition.SignInTrainer(1);

        Page.TextOf((await other.Read(desk)).Find(".readers")).ShouldContain(edition.Trainers[0].Name);
        await window.Page.Clock.FastForwardAsync(AMinute);
        await Expect(window.Find(".readers")).ToContainTextAsync(edition.Trainers[1].Name);
        school.Clock.Advance(TimeSpan.FromMinutes(3));
        await window.Page.Clock.FastForwardAsync(AMinute);
        await Expect(window.Find(".readers")).ToBeEmptyAsync();
        window.Complaints.ShouldBeEmpty();
    }
}
