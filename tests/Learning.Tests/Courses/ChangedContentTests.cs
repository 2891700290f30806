using Learning.Courses;

namespace Learning.Tests.Courses;

/// <summary>Only what has changed is read again, and nothing that depends on it is forgotten.</summary>
public sealed class ChangedContentTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_changed_lesson_is_read_again_and_the_others_are_taken_over(bool told)
    {
        disk.Age();
        var librarian = Open();
        var before = librarian.Current.Courses[0];
        disk.Replace("01-pierwsza/index.md", "Tekst.", "Nowy tekst.");

        var after = librarian.Reload(told ? [disk.PathOf("01-pierwsza/index.md")] : null).Courses[0];

        after.Lessons[0].Text.Original.Hash.ShouldNotBe(before.Lessons[0].Text.Original.Hash);
        after.Lessons[1].ShouldBeSameAs(before.Lessons[1]);
        after.Homework[0].ShouldBeSameAs(before.Homework[0]);
    }

    [Fact]
    public void Nothing_changed_is_the_same_course()
    {
        disk.Age();
        var librarian = Open();
        var before = librarian.Current.Courses[0];
        librarian.Reload([]).Courses[0].ShouldBeSameAs(before);
    }

    [Fact]
    public void Problems_of_what_was_taken_over_are_still_told()
    {
        disk.Write("02-druga/index.md", "Bez wstępu.");
        disk.Age();
        var librarian = Open();
        disk.Append("01-pierwsza/index.md", "\nWięcej.\n");
        librarian.Reload([disk.PathOf("01-pierwsza/index.md")]).Problems.ShouldContain(p => p.Code == "front-matter-missing");
    }

    [Fact]
    public void What_only_the_whole_course_shows_is_seen_when_one_lesson_changes()
    {
        disk.Write("02-druga/dane.csv", "a,1\n");
        disk.Append("02-druga/index.md", "\n[dane](dane.csv)\n");
        disk.Age();
        var librarian = Open();
        librarian.Current.Problems.ShouldBeEmpty();
        IReadOnlyCollection<string> changed = [disk.PathOf("02-druga/index.md")];

        disk.Replace("02-druga/index.md", "id: druga-lekcja", "id: pierwsza-lekcja");
        librarian.Reload(changed).Problems.ShouldHaveSingleItem().Code.ShouldBe("id-duplicate");
        disk.Replace("02-druga/index.md", "id: pierwsza-lekcja", "id: druga-lekcja");
        librarian.Reload(changed).Problems.ShouldBeEmpty();
        disk.Replace("02-druga/index.md", "[dane](dane.csv)", "Bez danych.");
        librarian.Reload(changed).Problems.ShouldHaveSingleItem().Code.ShouldBe("file-unused");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_heading_that_goes_breaks_links_of_lessons_that_did_not_change_and_mends_them_when_it_comes_back(bool told)
    {
        disk.Append("01-pierwsza/index.md", "\n[tam](../02-druga/index.md#lancuch)\n");
        disk.Age();
        var librarian = Open();
        IReadOnlyCollection<string>? changed = told ? [disk.PathOf("02-druga/index.md")] : null;

        disk.Replace("02-druga/index.md", "{#lancuch}", "{#inaczej}");
        librarian.Reload(changed).Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs/01-pierwsza/index.md:23:1 error link-broken");

        disk.Replace("02-druga/index.md", "{#inaczej}", "{#lancuch}");
        librarian.Reload(changed).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_definition_that_changes_shows_in_lessons_that_link_to_it()
    {
        disk.Write("slownik.md", "---\ntitle: Słownik\n---\n\nŁańcuch\n: Szereg ludzi.\n");
        disk.Write("slownik.en.md", "---\ntitle: Glossary\n---\n\nChain\n: A row.\n");
        disk.Append("01-pierwsza/index.md", "\n[łańcuch](../slownik.md#lancuch)\n");
        disk.Age();
        var librarian = Open();
        disk.Replace("slownik.md", "Szereg ludzi.", "Rząd osób.");
        librarian.Reload([disk.PathOf("slownik.md")]).Courses[0].Lessons[0].Text.Original.Body.Terms.ShouldHaveSingleItem().Definition.ShouldBe("Rząd osób.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_picture_that_comes_goes_or_changes_is_noticed(bool told)
    {
        disk.Write("01-pierwsza/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
        disk.Append("01-pierwsza/index.md", "\n![Rysunek](a.svg)\n");
        disk.Age();
        var librarian = Open();
        var before = librarian.Current.Courses[0].FindFile("01-pierwsza/a.svg")!;
        IReadOnlyCollection<string>? changed = told ? [disk.PathOf("01-pierwsza/a.svg")] : null;

        disk.Write("01-pierwsza/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>");
        before.IsUnchanged.ShouldBeFalse();
        var after = librarian.Reload(changed).Courses[0];
        after.FindFile("01-pierwsza/a.svg")!.Fingerprint.ShouldNotBe(before.Fingerprint);
        after.Lessons[0].Text.Original.Hash.ShouldNotBeNull();
        ((Learning.Lessons.ProsePart.Html)after.Lessons[0].Text.Original.Body.Parts[^1]).Markup.ShouldContain("width=\"20\"");

        File.Delete(disk.PathOf("01-pierwsza/a.svg"));
        librarian.Reload(changed).Problems.ShouldHaveSingleItem().Code.ShouldBe("picture-missing");
    }

    [Fact]
    public void A_new_translation_and_a_new_lesson_are_found()
    {
        File.Delete(disk.PathOf("01-pierwsza/index.en.md"));
        disk.Age();
        var librarian = Open();
        librarian.Current.Problems.ShouldHaveSingleItem().Code.ShouldBe("translation-missing");
        disk.Write("01-pierwsza/index.en.md", "---\ntitle: First\nsummary: S.\n---\n\n## Chain {#lancuch}\n\n::: quiz {#q-pierwsza-lekcja}\nQ?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n:::\n");
        librarian.Reload([disk.PathOf("01-pierwsza/index.en.md")]).Problems.ShouldBeEmpty();
        librarian.Current.Courses[0].Lessons[0].Text.Translations.Keys.ShouldBe(["en"]);
    }

    [Fact]
    public void A_change_of_course_yml_is_seen_in_every_part()
    {
        disk.Age();
        var librarian = Open();
        disk.Replace("course.yml", "id: kurs-probny", "id: kurs-inny");
        var course = librarian.Reload([disk.PathOf("course.yml")]).Courses.ShouldHaveSingleItem();
        course.Id.ShouldBe("kurs-inny");
    }

    private Librarian Open() => new(new ContentFolder(disk.Folder));
}
