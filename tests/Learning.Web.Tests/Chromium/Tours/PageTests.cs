namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>Every page is whole: reachable by everybody, in both themes, in both languages, on a telephone and on a desk.</summary>
public sealed class PageTests(VisitedSchool school) : IClassFixture<VisitedSchool>
{
    private IEnumerable<string> Problems(Func<Visit, IEnumerable<string>> kind) => school.Visits.SelectMany(visit => kind(visit).Select(problem => $"{visit}: {problem}"));

    [Fact]
    public void Every_page_was_reached_and_nothing_complained_in_the_console() => school.Complaints.ShouldBeEmpty();

    [Fact]
    public void Axe_finds_nothing_on_any_page_in_either_theme_on_a_desk_and_on_a_telephone() => Problems(v => v.Axe).ShouldBeEmpty();

    [Fact]
    public void No_page_is_wider_than_its_window() => Problems(v => v.Width).ShouldBeEmpty();

    [Fact]
    public void Every_page_says_its_language_its_title_and_one_heading() => Problems(v => v.Reading).ShouldBeEmpty();

    [Fact]
    public void No_page_shows_a_key_instead_of_words() => Problems(Vocabulary.KeysIn).ShouldBeEmpty();

    [Fact]
    public void A_page_speaks_one_language_besides_what_people_wrote_and_what_says_that_it_is_foreign() => Problems(Vocabulary.ForeignWordsIn).ShouldBeEmpty();

    [Fact]
    public async Task The_html_of_every_page_is_valid()
    {
        if (!HtmlChecker.IsInstalled) Assert.Skip("The HTML checker is not there; tests/run installs it.");

        (await HtmlChecker.Check(school.Visits.Select(v => KeyValuePair.Create($"{v.Name}.{v.Language}", v.Html)))).ShouldBeEmpty();
    }
}
