using Learning.Courses;
using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>A lesson with too few headings for a table of contents.</summary>
public sealed class ShortContentsTests(ShortContentsTests.SchoolOfOneHeading school) : IClassFixture<ShortContentsTests.SchoolOfOneHeading>
{
    [Fact]
    public async Task It_is_not_taken_for_read_before_its_end_has_been_seen()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);

        await window.Page.GotoAsync(CourseAddress.OfLesson(Edition.CourseId, "po-co-standard"));

        await Expect(window.Find(".toc")).ToHaveCountAsync(0);
        await Expect(window.Find("#lesson-progress")).Not.ToBeInViewportAsync();
        await window.Find("#lesson-progress").ScrollIntoViewIfNeededAsync();
        await Expect(window.Find("#lesson-progress form button")).ToHaveCountAsync(0);
    }

    public sealed class SchoolOfOneHeading(ChromiumBrowser chromium) : ChromiumSchool(chromium)
    {
        protected override string ContentFolder => Path.Combine(Folder, "content");

        public override ValueTask InitializeAsync()
        {
            RepositoryFolders.Copy(RepositoryFolders.Content, ContentFolder);
            var lesson = Path.Combine(ContentFolder, Edition.CourseId, "04-po-co-standard");
            File.WriteAllText(Path.Combine(lesson, "index.md"), "---\nid: po-co-standard\ntitle: Po co standard\nsummary: Po co.\nminutes: 5\n---\n\n## Po co\n" + string.Concat(Enumerable.Repeat("\nPo to.\n", 60)));
            File.Delete(Path.Combine(lesson, "index.en.md"));
            return base.InitializeAsync();
        }
    }
}
