using Learning.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>In Development a saved file shows in the open browser, at the place being read; what is wrong in it, with its line.</summary>
public sealed class AuthoringTests(AuthoringTests.SchoolOfAnAuthor school) : IClassFixture<AuthoringTests.SchoolOfAnAuthor>
{
    private static readonly string Lesson = CourseAddress.OfLesson(Edition.CourseId, "zasada-pareto");

    private string File => Path.Combine(school.Content, Edition.CourseId, "03-zasada-pareto", "index.md");

    [Fact]
    public async Task A_saved_lesson_shows_at_the_place_being_read_and_a_fault_with_its_line_until_it_is_mended()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(Lesson);
        await window.Find("#jak-odchodza-klienci").EvaluateAsync("heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 40)");
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        await window.Find("#notatka-tabela textarea").EvaluateAsync("note => (note.value = 'Jeszcze nie zapisane.')");

        await Save(text.Replace("## Dwie kartki na biurku", "## Dwie kartki na biurku\n\n" + string.Concat(Enumerable.Repeat("Nowy akapit u góry.\n\n", 12)), StringComparison.Ordinal));
        await Expect(window.Find("article")).ToContainTextAsync("Nowy akapit u góry.");
        (await window.Find("#jak-odchodza-klienci").EvaluateAsync<double>("heading => heading.getBoundingClientRect().top")).ShouldBe(40, 3);
        await Expect(window.Find("#notatka-tabela textarea")).ToHaveValueAsync("Jeszcze nie zapisane.");

        await Save(text.Replace("## Jak to czytać", "## Jak to czytać\n\n[Nigdzie](nie-ma.md)", StringComparison.Ordinal));
        await Expect(window.Find(".content-problems")).ToContainTextAsync("03-zasada-pareto/index.md:");
        await Expect(window.Find(".content-problems")).ToContainTextAsync("link-broken");
        await Expect(window.Find("article")).ToContainTextAsync("Nowy akapit u góry.");

        await Save(text);
        await Expect(window.Find(".content-problems")).ToHaveCountAsync(0);
        await Expect(window.Find("article")).Not.ToContainTextAsync("Nowy akapit u góry.");
        window.Complaints.ShouldBeEmpty();
    }

    private async Task Save(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text, TestContext.Current.CancellationToken);
        school.Services.GetRequiredService<Librarian>().Reload([File]);
    }

    public sealed class SchoolOfAnAuthor(ChromiumBrowser chromium) : ChromiumSchool(chromium)
    {
        public string Content => ContentFolder;

        protected override string EnvironmentName => Environments.Development;

        protected override string ContentFolder => Path.Combine(Folder, "content");

        public override ValueTask InitializeAsync()
        {
            RepositoryFolders.Copy(RepositoryFolders.Content, ContentFolder);
            return base.InitializeAsync();
        }
    }
}
