namespace Learning.Web.Tests.Chromium;

/// <summary>Every page is whole: reachable by everybody, in both themes, in both languages, on a telephone and on a desk.</summary>
public sealed class PageTests(LivedInSchool school) : IClassFixture<LivedInSchool>
{
    public static TheoryData<string, string> Visits => new MatrixTheoryData<string, string>(Tour.Guests, ["pl", "en"]);

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Nothing_is_wrong_with_the_pages_of(string guest, string language)
    {
        var tour = new Tour(school);
        await using var window = await school.Window(tour.EmailOf(guest), new Sight(language));
        var problems = new List<string>();

        foreach (var stop in tour.Of(guest))
        {
            await window.Page.SetViewportSizeAsync(1280, 850);
            await stop.Arrive(window);
            problems.AddRange((await window.Inspect(language)).Select(problem => $"{stop.Name} {problem}"));
        }

        problems.Concat(window.Complaints).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("en")]
    public async Task The_html_of_every_page_is_valid(string language)
    {
        if (!HtmlChecker.IsInstalled) Assert.Skip("The HTML checker is not there; tests/run installs it.");
        var tour = new Tour(school);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var guest in Tour.Guests)
        {
            await using var window = await school.Window(tour.EmailOf(guest), new Sight(language));
            foreach (var stop in tour.Of(guest))
            {
                await stop.Arrive(window);
                pages.Add(stop.Name, await window.Source());
            }
        }

        (await HtmlChecker.Check(pages)).ShouldBeEmpty();
    }
}
