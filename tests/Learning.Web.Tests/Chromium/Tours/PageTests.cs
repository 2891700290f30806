namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>Every page is whole: reachable by everybody, in both themes, in both languages, on a telephone and on a desk.</summary>
public sealed class PageTests(VisitedSchool school) : IClassFixture<VisitedSchool>
{
    private void NoVisitFound(Func<Visit, IEnumerable<string>> kind) => Nothing(school.Visits.SelectMany(visit => kind(visit).Select(problem => $"{visit}: {problem}")));

    /// <summary>What takes a form and leads on, answers a script or hands out a file, and a letter by itself, which is not a page of the program.</summary>
    private static readonly string[] WithoutLook =
    [
        "/Cohorts/Invite", "/Courses/File", "/Courses/Homework", "/Courses/Reading", "/Development/LetterHtml", "/Files/Download", "/Grading/Annotations", "/Grading/InsightFile", "/Grading/Insights",
        "/Grading/Reading", "/Grading/Suggestions", "/Homework/LocalKey", "/Homework/Read", "/Letters/Resend", "/SignIn/Language", "/SignIn/SignOut", "/Trainees/Essays", "/Trainees/Marks",
    ];

    [Fact]
    public void Every_page_was_reached_and_nothing_complained_in_the_console() => Nothing(school.Complaints);

    [Fact]
    public async Task The_tour_leaves_no_page_of_the_program_out() => Nothing((await school.Pages()).Except(WithoutLook, StringComparer.Ordinal).Where(page => school.Log.ArrivalsAt(page) == 0));

    [Fact]
    public void Axe_finds_nothing_on_any_page_in_either_theme_on_a_desk_and_on_a_telephone() => NoVisitFound(v => v.Axe);

    [Fact]
    public void No_page_is_wider_than_its_window() => NoVisitFound(v => v.Width);

    [Fact]
    public void Every_page_says_its_language_its_title_and_one_heading() => NoVisitFound(v => v.Reading);

    [Fact]
    public void No_page_shows_a_key_instead_of_words() => NoVisitFound(Vocabulary.KeysIn);

    [Fact]
    public void A_page_speaks_one_language_besides_what_people_wrote_and_what_says_that_it_is_foreign() => NoVisitFound(Vocabulary.ForeignWordsIn);

    [Fact]
    public async Task The_html_of_every_page_is_valid() => Nothing(await HtmlChecker.Check(school.Visits.Select(v => KeyValuePair.Create($"{v.Name}.{v.Language}", v.Html))));

    private static void Nothing(IEnumerable<string> problems)
    {
        var lines = string.Join('\n', problems);
        if (lines.Length > 0) Assert.Fail(lines);
    }
}
