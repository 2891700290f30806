using System.Text.RegularExpressions;
using Learning.Courses;
using Learning.Lessons;
using Learning.Lessons.Exercises;

namespace Learning.Tests.Courses;

/// <summary>A text put together from several files of its course.</summary>
public sealed class IncludeTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void An_included_file_stands_in_its_place_with_its_headings_links_and_exercises()
    {
        disk.Write("wspolne/uwaga.md", "### Uwaga ogólna\n\nZobacz [drugą](../02-druga/index.md#lancuch).\n\n{{include glebiej.md}}\n");
        disk.Write("wspolne/glebiej.md", "::: quiz {#q-wspolne}\nPyt?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n:::\n");
        disk.Replace("01-pierwsza/index.md", "Tekst.", "Przed.\n\n{{include ../wspolne/uwaga.md}}\n\nPo.");
        disk.Replace("01-pierwsza/index.en.md", "Text.", "{{include ../wspolne/glebiej.md}}");

        disk.Read().Problems.ShouldBeEmpty();
        var lesson = disk.Course().Lessons[0];
        lesson.Exercises.Select(e => e.Id).ShouldBe(["q-wspolne", "q-pierwsza-lekcja"]);
        lesson.Text.Original.Contents.Select(h => h.Id).ShouldBe(["lancuch", "uwaga-ogolna"]);
        var markup = string.Concat(lesson.Text.Original.Body.Parts.Select(p => p is ProsePart.Html html ? html.Markup : "[]"));
        Regex.Replace(markup, @"<p id=""b-\w+"">", "<p>", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldContain("<p>Przed.</p>\n<h3 id=\"uwaga-ogolna\">Uwaga ogólna</h3>\n<p>Zobacz <a href=\"/courses/kurs-probny/druga#lancuch\">drugą</a>.</p>\n[]<p>Po.</p>");
    }

    [Fact]
    public void A_fault_in_an_included_file_is_named_there()
    {
        disk.Write("wspolne/uwaga.md", "Dobrze.\n\nŹle: [tam](nie-ma.md) <b>.\n");
        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include ../wspolne/uwaga.md}}");

        disk.Read().Problems.Select(p => $"{p.File}:{p.Line}:{p.Column} {p.Code}").ShouldBe(["kurs/wspolne/uwaga.md:3:6 link-broken", "kurs/wspolne/uwaga.md:3:23 raw-html"], ignoreOrder: true);
    }

    [Fact]
    public void Files_that_include_one_another_are_refused_and_reading_ends()
    {
        disk.Write("a1.md", "{{include b1.md}}\n");
        disk.Write("b1.md", "{{include a1.md}}\n");
        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include ../a1.md}}");

        var problem = disk.Read().Problems.ShouldHaveSingleItem();
        (problem.File, problem.Code).ShouldBe(("kurs/b1.md", "include-broken"));
        problem.Message.ShouldContain("a1.md → b1.md → a1.md");
    }

    [Fact]
    public void A_chain_that_is_too_long_is_refused()
    {
        for (var i = 0; i < 8; i++) disk.Write($"w{i}.md", $"{{{{include w{i + 1}.md}}}}\n");
        disk.Write("w8.md", "Koniec.\n");
        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include ../w0.md}}");

        disk.Read().Problems.ShouldContain(p => p.Code == "include-broken" && p.File == "kurs/w4.md" && p.Message.Contains("more than 5 levels", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_includes_that_multiply_come_to_an_end()
    {
        disk.Write("w0.md", string.Concat(Enumerable.Repeat("{{include w1.md}}\n\n", 40)));
        disk.Write("w1.md", string.Concat(Enumerable.Repeat("{{include w2.md}}\n\n", 40)));
        disk.Write("w2.md", "Bomba.\n");
        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include ../w0.md}}");

        disk.Read().Problems.ShouldContain(p => p.Message.Contains("at most 50 files", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_out_of_the_course_cannot_be_included()
    {
        File.WriteAllText(Path.Combine(disk.Folder, "tajne.md"), "Tajne.");
        File.CreateSymbolicLink(disk.PathOf("tajne.md"), Path.Combine(disk.Folder, "tajne.md"));
        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include ../tajne.md}}");

        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("include-broken");
        disk.Course().Lessons[0].Text.Original.Body.Parts.OfType<ProsePart.Html>().ShouldAllBe(h => !h.Markup.Contains("Tajne", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_numbered_for_a_whole_text_cannot_be_included()
    {
        disk.Write("przypis.md", "Tekst[^1].\n\n[^1]: Przypis.\n");
        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include ../przypis.md}}");

        disk.Read().Problems.ShouldContain(p => p.Code == "include-footnote" && p.File == "kurs/przypis.md");
    }

    [Fact]
    public void A_text_changes_when_what_it_includes_does()
    {
        disk.Write("wspolne.md", "::: quiz {#q-wspolne}\nPyt?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n:::\n");
        foreach (var file in (string[])["01-pierwsza/index.md", "01-pierwsza/index.en.md"]) disk.Append(file, "\n{{include ../wspolne.md}}\n");
        disk.Age();
        var librarian = new Librarian(new ContentFolder(disk.Folder));
        var before = librarian.Current.Courses[0].Lessons;

        disk.Replace("wspolne.md", "- [ ] C", "- [ ] Całkiem inne");
        var after = librarian.Reload().Courses[0].Lessons;

        after[0].Text.Original.Hash.ShouldNotBe(before[0].Text.Original.Hash);
        ((Quiz)after[0].Exercises.Single(e => e.Id == "q-wspolne")).Text.Original.Choices[1].ShouldBe("Całkiem inne");
        after[1].ShouldBeSameAs(before[1]);
    }
}
