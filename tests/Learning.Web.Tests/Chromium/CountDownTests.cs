using System.Text.Json;
using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>The words beside a deadline while a page stays open.</summary>
public sealed class CountDownTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string Say = "async ([lines, language]) => { const { spoken } = await import(document.querySelector('script[src*=count-down]').src); "
        + "const words = JSON.parse(document.querySelector('count-down').getAttribute('words')); return lines.map(({ seconds }) => spoken(seconds * 1000, 0, words, language)); }";

    private sealed record Line(long Seconds, string Pl, string En);

    [Theory]
    [InlineData("pl")]
    [InlineData("en")]
    public async Task The_browser_says_the_same_words_as_the_server(string language)
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email, new Sight(language));
        await window.Page.GotoAsync(edition.HomeworkAddress);
        var lines = JsonSerializer.Deserialize<Line[]>(await File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Web, "../../tests/countdown.json"), TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;

        var said = await window.Page.EvaluateAsync<string[]>(Say, new object[] { lines.Select(l => new { seconds = l.Seconds }).ToArray(), language });

        said.ShouldBe(lines.Select(l => language == "pl" ? l.Pl : l.En));
    }

    [Fact]
    public async Task The_label_follows_the_server_s_clock_whatever_the_browser_s_says()
    {
        var edition = await school.Open(brief => brief with { Grace = TimeSpan.FromHours(3) });
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2).AddMinutes(-10));
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.Clock.SetFixedTimeAsync(new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await window.Page.GotoAsync(edition.HomeworkAddress);
        var (label, shape) = (window.Find(".deadline count-down"), window.Find("section.deadline"));
        await Expect(label).ToContainTextAsync("Otwarte, termin mija za 2 godziny");

        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddSeconds(1));
        await window.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

        await Expect(label).ToContainTextAsync("Po terminie, jeszcze przyjmowane bez spóźnienia; koniec za 2 godziny 59 minut");
        (await shape.GetAttributeAsync("data-state")).ShouldBe("grace");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_words_are_those_of_the_page()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(-3));
        await using var window = await school.Window(edition.Trainee.Email, new Sight(Scripts: false));

        await window.Page.GotoAsync(edition.HomeworkAddress);

        await Expect(window.Find(".deadline .state")).ToHaveTextAsync("Otwarte, termin mija za 3 dni");
    }
}
