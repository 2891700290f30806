using Learning.Courses;
using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>WCAG 2.2, 1.4.13: a definition that comes with the pointer or the focus can be put away, pointed at, and stays.</summary>
public sealed class TermTests(TermTests.SchoolWithTerms school) : IClassFixture<TermTests.SchoolWithTerms>
{
    private static readonly string Lesson = CourseAddress.OfLesson(Edition.CourseId, "czym-jest-standard");
    private const string Term = "a.term[href$='#lancuch-uslug']";
    private const string Definition = "[id='term:lancuch-uslug']";

    [Fact]
    public async Task A_definition_shows_on_focus_and_Escape_puts_it_away()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(Lesson);

        await window.Find(Term).FocusAsync();
        await Expect(window.Find(Definition)).ToBeInViewportAsync();
        await window.Press("Escape");
        await Expect(window.Find(Definition)).ToBeHiddenAsync();
        await window.Find(Term).BlurAsync();
        await window.Find(Term).FocusAsync();
        await Expect(window.Find(Definition)).ToBeVisibleAsync();
        await window.Press("Tab");
        await Expect(window.Find(Definition)).ToBeHiddenAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_definition_shows_under_the_pointer_can_be_pointed_at_and_goes_when_the_pointer_leaves()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email, new Sight(Width: 360));
        await window.Page.GotoAsync(Lesson);

        await window.Find(Term).HoverAsync();
        await Expect(window.Find(Definition)).ToBeInViewportAsync(new() { Ratio = 1 });
        await window.Find(Definition).HoverAsync();
        await Expect(window.Find(Definition)).ToBeVisibleAsync();
        await window.Find("h1").HoverAsync();
        await Expect(window.Find(Definition)).ToBeHiddenAsync();
    }

    public sealed class SchoolWithTerms(ChromiumBrowser chromium) : ChromiumSchool(chromium)
    {
        protected override string ContentFolder => Path.Combine(Folder, "content");

        public override ValueTask InitializeAsync()
        {
            RepositoryFolders.Copy(RepositoryFolders.Content, ContentFolder);
            File.AppendAllText(Path.Combine(ContentFolder, Edition.CourseId, "01-czym-jest-standard", "index.md"), "\nTo jest [łańcuch](../slownik.md#lancuch-uslug).\n");
            return base.InitializeAsync();
        }
    }
}
