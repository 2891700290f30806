using System.Collections.Immutable;
using System.Globalization;
using Learning.Courses;
using Learning.Courses.Search;
using Learning.Lessons;
using Learning.Lessons.Search;

namespace Learning.Tests.Courses.Search;

/// <summary>What search finds in a course on disk, and what it must not.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private static readonly CultureInfo Polish = CultureInfo.GetCultureInfo("pl");
    private static readonly SearchRight Trainee = new("kurs-probny", WithDrafts: false);

    private readonly CourseOnDisk disk = new();
    private readonly SearchIndex index = new();

    [Theory]
    [InlineData("lancuchow", "Łańcuchy dostaw")]
    [InlineData("ŁAŃCUCH", "Łańcuchy dostaw")]
    [InlineData("łań", "Łańcuchy dostaw")]
    [InlineData("dostawą łańcucha", "Łańcuchy dostaw")]
    [InlineData("dostawa nieznanego", "Łańcuchy dostaw")]
    public async Task Endings_accents_and_a_last_word_only_begun_do_not_matter(string typed, string expected)
    {
        Publish("Łańcuchy dostaw", "O dostawach.");

        (await Find(typed)).ShouldContain(hit => hit.Page.Title == expected);
    }

    [Fact]
    public async Task A_word_in_a_title_counts_more_than_words_in_a_text()
    {
        disk.Replace("02-druga/index.md", "title: Druga", "title: Reklamacja");
        Publish("Pierwsza", "Reklamacja, reklamacje i reklamacji: o tym inna lekcja.");

        (await Find("reklamacja")).Select(h => h.Page.Title).ShouldBe(["Reklamacja", "Pierwsza"]);
    }

    [Fact]
    public async Task A_snippet_is_the_text_as_it_was_written_with_the_words_marked_and_leads_to_its_section()
    {
        Publish("Pierwsza", "## Wstęp\n\nNic tu.\n\n## Żółta kartka\n\nSędzia pokazał **żółtą kartkę** i uśmiechnął się.");

        var hit = (await Find("żółte kartki")).ShouldHaveSingleItem();

        hit.Address.ShouldBe("/courses/kurs-probny/pierwsza#zolta-kartka");
        string.Concat(hit.Snippet.Pieces.Select(p => p.Text)).ShouldBe("Sędzia pokazał żółtą kartkę i\u00a0uśmiechnął się.");
        hit.Snippet.Pieces.Where(p => p.IsWanted).Select(p => p.Text).ShouldBe(["żółtą", "kartkę"]);
    }

    [Fact]
    public async Task Answers_explanations_and_what_is_folded_away_are_not_found()
    {
        Publish("Pierwsza", "Tekst.\n\n::: quiz {#q-zagadka}\nZagadka?\n\n- [x] Odpowiedzinka\n  > Objasnieniowo.\n- [ ] Pudlo\n  > Bo nie.\n:::\n\n::: reveal {#odsloniecie title=\"Pokaż\"}\nSekretnik.\n:::\n");

        foreach (var secret in (string[])["Odpowiedzinka", "Objasnieniowo", "Pudlo", "Sekretnik"]) (await Find(secret)).ShouldBeEmpty(secret);
    }

    [Fact]
    public async Task Drafts_are_for_those_who_may_read_them()
    {
        disk.Replace("02-druga/index.md", "title: Druga", "title: Niegotowiec");
        disk.Replace("02-druga/index.md", "status: published", "status: draft");
        Take();

        (await Find("niegotowiec")).ShouldBeEmpty();
        (await index.Find(SearchQuery.Of("niegotowiec"), [Trainee with { WithDrafts = true }], Polish)).ShouldHaveSingleItem().Page.IsDraft.ShouldBeTrue();
    }

    [Fact]
    public async Task Any_number_of_better_drafts_do_not_hide_what_a_trainee_may_read()
    {
        var drafts = Enumerable.Range(0, 100).Select(i => LessonOf(i, "Reklamacja", "Reklamacja.", isPublished: false));
        var course = new Course("kurs-probny", "pl", "Europe/Warsaw", InPolish(new CourseText("Kurs", "", [])), [.. drafts, LessonOf(100, "Zwroty", "Na końcu tekstu, w którym jest wiele innych słów, stoi reklamacja.", isPublished: true)], []);
        index.Take(new Library([course], []));

        (await Find("reklamacja")).ShouldHaveSingleItem().Page.Title.ShouldBe("Zwroty");
        (await index.Find(SearchQuery.Of("reklamacja"), [Trainee with { WithDrafts = true }], Polish)).Count.ShouldBe(SearchIndex.Most);
    }

    [Fact]
    public async Task Another_course_is_not_looked_at()
    {
        Take();

        (await Find("pierwsza")).ShouldNotBeEmpty();
        (await index.Find(SearchQuery.Of("pierwsza"), [], Polish)).ShouldBeEmpty();
        (await index.Find(SearchQuery.Of("pierwsza"), [new("inny", WithDrafts: true)], Polish)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_find_the_text_that_they_would_read()
    {
        Take();
        var english = CultureInfo.GetCultureInfo("en");

        (await Find("chain")).ShouldBeEmpty();
        (await index.Find(SearchQuery.Of("chains"), [Trainee], english)).ShouldNotBeEmpty();
        (await index.Find(SearchQuery.Of("łańcuch"), [Trainee], english)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_without_a_translation_is_found_in_its_own_language()
    {
        disk.Replace("01-pierwsza/index.md", "title: Pierwsza", "title: Pierwsza przymiarka");
        File.Delete(disk.PathOf("01-pierwsza/index.en.md"));
        Take();

        (await index.Find(SearchQuery.Of("przymiarki"), [Trainee], CultureInfo.GetCultureInfo("en"))).ShouldHaveSingleItem().Page.Language.ShouldBe("pl");
    }

    [Fact]
    public async Task A_term_of_the_glossary_is_a_place_of_its_own()
    {
        disk.Write("slownik.md", "---\ntitle: Słownik\n---\n\nŁańcuch usług\n:   Szereg ludzi.\n\nBon\n:   Kartka.\n");
        Take();

        var hit = (await Find("łańcuchy usług"))[0];

        (hit.Page.Kind, hit.Page.Title, hit.Address).ShouldBe((SearchKind.Term, "Łańcuch usług", "/courses/kurs-probny/glossary#lancuch-uslug"));
    }

    [Fact]
    public async Task What_changes_is_found_and_what_goes_is_not()
    {
        var longAgo = File.GetLastWriteTimeUtc(disk.PathOf("course.yml")).AddHours(-1);
        foreach (var file in Directory.GetFiles(disk.PathOf("02-druga"))) File.SetLastWriteTimeUtc(file, longAgo);
        var librarian = new Librarian(new ContentFolder(disk.Folder));
        index.Take(librarian.Current);
        var before = (await Find("druga")).Single(h => h.Page.Title == "Druga").Page;

        disk.Append("01-pierwsza/index.md", "\nNowalijka.\n");
        index.Take(librarian.Reload());

        (await Find("nowalijka")).ShouldHaveSingleItem();
        (await Find("druga")).Single(h => h.Page.Title == "Druga").Page.ShouldBeSameAs(before, "an unchanged lesson is not read again");
        disk.Replace("01-pierwsza/index.md", "Nowalijka", "Starzyzna");
        index.Take(librarian.Reload());
        (await Find("nowalijka")).ShouldBeEmpty();
        (await Find("starzyzna")).ShouldHaveSingleItem();
        index.Take(librarian.Current with { Courses = [] });
        (await Find("starzyzna")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" OR title:*")]
    [InlineData("lekcja\" OR \"x")]
    [InlineData("NEAR(a b, 2) AND NOT c*")]
    [InlineData("{title lead}: x ^y - z +")]
    [InlineData("'; DROP TABLE page; --")]
    [InlineData("* ( ) ^ : - \0")]
    [InlineData("AND OR NOT")]
    [InlineData("   ")]
    public async Task Whatever_is_typed_is_words(string typed)
    {
        Publish("Lekcja", "Tekst.");

        await Find(typed);
        (await Find("tekst")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_very_long_text_is_cut()
    {
        Take();

        (await Find(new string('a', 100_000))).ShouldBeEmpty();
        SearchQuery.Of(string.Join(' ', Enumerable.Repeat("słowo", 1000))).Words.Length.ShouldBe(SearchQuery.MostWords);
    }

    public void Dispose()
    {
        index.Dispose();
        disk.Dispose();
    }

    private Task<IReadOnlyList<SearchHit>> Find(string typed) => index.Find(SearchQuery.Of(typed), [Trainee], Polish);

    private static Lesson LessonOf(int number, string title, string text, bool isPublished) =>
        new($"lekcja-{number}", $"lekcja-{number}", InPolish(new LessonText(title, "", [], LessonMarkdown.Render(text, "pl"), [])), 5, isPublished, null, []);

    private static Translated<T> InPolish<T>(T text) => new("pl", text, ImmutableDictionary<string, T>.Empty);

    private void Publish(string title, string body)
    {
        disk.Write("01-pierwsza/index.md", $"---\nid: pierwsza-lekcja\ntitle: {title}\nsummary: Streszczenie.\nminutes: 10\nstatus: published\nupdated: 2026-11-20\n---\n\n{body}\n");
        disk.Write("01-pierwsza/index.en.md", "---\ntitle: First\nsummary: Summary.\n---\n\nText.\n");
        Take();
    }

    private void Take() => index.Take(disk.Read());
}
