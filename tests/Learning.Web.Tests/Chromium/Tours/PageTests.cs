namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>Every page is whole: reachable by everybody, in both themes, in both languages, on a telephone and on a desk.</summary>
public sealed class PageTests(VisitedSchool school) : IClassFixture<VisitedSchool>
{
    private string Problems(Func<Visit, IEnumerable<string>> kind) => Lines(school.Visits.SelectMany(visit => kind(visit).Select(problem => $"{visit}: {problem}")));

    [Fact]
    public void Every_page_was_reached_and_nothing_complained_in_the_console() => Lines(school.Complaints).ShouldBe("");

    [Fact]
    public async Task The_tour_leaves_no_page_of_the_program_out() => Lines((await school.Pages()).Where(page => school.Log.ArrivalsAt(page) == 0)).ShouldBe("");

    [Fact]
    public void Axe_finds_nothing_on_any_page_in_either_theme_on_a_desk_and_on_a_telephone() => Problems(v => v.Axe).ShouldBe("");

    [Fact]
    public void No_page_is_wider_than_its_window() => Problems(v => v.Width).ShouldBe("");

    [Fact]
    public void Every_page_says_its_language_its_title_and_one_heading() => Problems(v => v.Reading).ShouldBe("");

    [Fact]
    public void No_page_shows_a_key_instead_of_words() => Problems(Vocabulary.KeysIn).ShouldBe("");

    [Fact]
    public void A_page_speaks_one_language_besides_what_people_wrote_and_what_says_that_it_is_foreign() => Problems(Vocabulary.ForeignWordsIn).ShouldBe("");

    [Fact]
    public async Task The_html_of_every_page_is_valid()
    {
        if (!HtmlChecker.IsInstalled) Assert.Skip("The HTML checker is not there; tests/run installs it.");

        Lines(await HtmlChecker.Check(school.Visits.Select(v => KeyValuePair.Create($"{v.Name}.{v.Language}", v.Html)))).ShouldBe("");
    }

    private static string Lines(IEnumerable<string> problems) => string.Join('\n', problems);
}
