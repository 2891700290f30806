using System.Buffers.Binary;
using AngleSharp.Html.Parser;
using Learning.Courses;
using Learning.Lessons;

namespace Learning.Tests.Courses;

public sealed class CourseLinkTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("../02-druga/index.md", "/courses/kurs-probny/druga")]
    [InlineData("../02-druga/", "/courses/kurs-probny/druga")]
    [InlineData("../02-druga", "/courses/kurs-probny/druga")]
    [InlineData("../02-druga/index.en.md", "/courses/kurs-probny/druga")]
    [InlineData("../02-druga/index.md#lancuch", "/courses/kurs-probny/druga#lancuch")]
    [InlineData("../02-druga/index.md#q-druga-lekcja", "/courses/kurs-probny/druga#q-druga-lekcja")]
    [InlineData("index.md#lancuch", "/courses/kurs-probny/pierwsza#lancuch")]
    [InlineData("#lancuch", "#lancuch")]
    [InlineData("../zadanie/index.md", "/courses/kurs-probny/homework/zadanie")]
    public void A_link_to_another_text_leads_to_its_page(string link, string address)
    {
        disk.Append("01-pierwsza/index.md", $"\n[tam]({link})\n");
        disk.Read().Problems.ShouldBeEmpty();
        Href().ShouldBe(address);
    }

    [Theory]
    [InlineData("../03-nie-ma/index.md")]
    [InlineData("../02-druga/index.md#nie-ma")]
    [InlineData("#nie-ma")]
    [InlineData("../02-Druga/index.md")]
    [InlineData("../course.yml")]
    [InlineData("../zadanie/rubric.yml")]
    [InlineData("../../../etc/passwd")]
    [InlineData("..%2F..%2F..%2Fetc%2Fpasswd")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_is_an_error_at_its_place(string link)
    {
        disk.Append("01-pierwsza/index.md", $"\n[tam]({link})\n");
        var problem = disk.Read().Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Line, problem.Column, problem.Severity).ShouldBe(("link-broken", 23, 1, Severity.Error));
        Href().ShouldBeNull();
    }

    [Theory]
    [InlineData("../02-druga/index.md")]
    [InlineData("../02-druga/index.md#lancuch")]
    [InlineData("../zadanie/index.md")]
    public void A_link_to_a_draft_is_a_warning_until_it_is_published_or_the_text_is_a_draft_too(string link)
    {
        disk.Replace("02-druga/index.md", "status: published", "status: draft");
        disk.Replace("zadanie/index.md", "attempts: 3", "attempts: 3\nstatus: draft");
        disk.Append("01-pierwsza/index.md", $"\n[tam]({link})\n");
        var librarian = new Librarian(new ContentFolder(disk.Folder));
        var problem = librarian.Current.Problems.ShouldHaveSingleItem();
        (problem.File, problem.Line, problem.Severity, problem.Code).ShouldBe(("kurs/01-pierwsza/index.md", 23, Severity.Warning, "link-draft"));
        Href().ShouldNotBeNull();

        disk.Replace("02-druga/index.md", "status: draft", "status: published");
        disk.Replace("zadanie/index.md", "status: draft", "status: published");
        librarian.Reload().Problems.ShouldBeEmpty();

        disk.Replace("02-druga/index.md", "status: published", "status: draft");
        disk.Replace("zadanie/index.md", "status: published", "status: draft");
        disk.Replace("01-pierwsza/index.md", "status: published", "status: draft");
        librarian.Reload().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_glossary_stands_beside_the_lessons_and_its_terms_can_be_linked()
    {
        disk.Write("slownik.md", "---\ntitle: Słownik\n---\n\nŁańcuch usług\n: Szereg ludzi. Zobacz [lekcję](01-pierwsza/index.md#lancuch).\n");
        disk.Write("slownik.en.md", "---\ntitle: Glossary\n---\n\nChain of services\n: A row of people.\n");
        disk.Append("01-pierwsza/index.md", "\n[łańcuch](../slownik.md#lancuch-uslug)\n");
        disk.Read().Problems.ShouldBeEmpty();
        Href().ShouldBe("/courses/kurs-probny/glossary#lancuch-uslug");
        var glossary = disk.Course().Glossary!;
        glossary.Translations["en"].Title.ShouldBe("Glossary");
        glossary.Original.Body.Parts.OfType<ProsePart.Html>().Single().Markup.ShouldContain("<a href=\"/courses/kurs-probny/pierwsza#lancuch\">");
    }

    [Fact]
    public void A_link_to_a_term_carries_its_definition_once_and_in_the_language_of_the_text()
    {
        disk.Write("slownik.md", "---\ntitle: Słownik\n---\n\nŁańcuch *usług* {#chain}\n: Szereg \"ludzi\".\n\n    Dalej.\n\nInny\n: Nic.\n");
        disk.Write("slownik.en.md", "---\ntitle: Glossary\n---\n\nŁańcuch usług\n: A row of people.\n");
        disk.Append("01-pierwsza/index.md", "\n[łańcuch](../slownik.md#lancuch-uslug) i [znowu](../slownik.md#lancuch-uslug), [cały](../slownik.md)\n");
        disk.Append("01-pierwsza/index.en.md", "\n[chain](../slownik.en.md#lancuch-uslug)\n");
        disk.Replace("slownik.md", " {#chain}", "");
        disk.Read().Problems.ShouldBeEmpty();
        var text = disk.Course().Lessons[0].Text;
        text.Original.Body.Terms.ShouldBe([new Term("lancuch-uslug", "Łańcuch usług", "Szereg „ludzi”.", "pl")]);
        text.Translations["en"].Body.Terms.ShouldBe([new Term("lancuch-uslug", "Łańcuch usług", "A row of people.", "en")]);
        Markup().ShouldContain("<a href=\"/courses/kurs-probny/glossary#lancuch-uslug\" class=\"term\" aria-describedby=\"term:lancuch-uslug\">łańcuch</a>");
        Markup().ShouldContain("<a href=\"/courses/kurs-probny/glossary\">cały</a>");
    }

    [Theory]
    [InlineData("glossary")]
    [InlineData("files")]
    [InlineData("homework")]
    public void A_lesson_cannot_take_the_address_of_something_else(string name)
    {
        Directory.Move(disk.PathOf("02-druga"), disk.PathOf($"02-{name}"));
        disk.Replace("course.yml", "02-druga", $"02-{name}");
        disk.Read().Problems.ShouldContain(p => p.Code == "folder-name" && p.Line == 10);
    }

    [Fact]
    public void An_anchor_is_looked_for_in_the_language_of_the_text()
    {
        disk.Replace("02-druga/index.en.md", "## Chain {#lancuch}", "## Chain");
        disk.Append("01-pierwsza/index.md", "\n[tam](../02-druga/index.md#lancuch)\n");
        disk.Append("01-pierwsza/index.en.md", "\n[there](../02-druga/index.md#lancuch)\n");
        disk.Read().Problems.ShouldHaveSingleItem().File.ShouldBe("kurs/01-pierwsza/index.en.md");
    }

    [Fact]
    public void A_picture_beside_the_text_gets_an_address_and_its_dimensions()
    {
        disk.Write("01-pierwsza/obrazy/kolejka.png", Png(640, 480));
        disk.Append("01-pierwsza/index.md", "\n![Kolejka](obrazy/kolejka.png)\n");
        disk.Read().Problems.ShouldBeEmpty();
        Markup().ShouldMatch("<img src=\"/courses/kurs-probny/files/01-pierwsza/obrazy/kolejka\\.png\\?v=[0-9a-f]{16}\" alt=\"Kolejka\" width=\"640\" height=\"480\"");
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"80px\"/>", "width=\"120\" height=\"80\"")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\"/>", "width=\"300\" height=\"200\"")]
    public void A_drawing_tells_its_dimensions(string svg, string dimensions)
    {
        disk.Write("01-pierwsza/a.svg", svg);
        disk.Append("01-pierwsza/index.md", "\n![Rysunek](a.svg)\n");
        Markup().ShouldContain(dimensions);
    }

    [Fact]
    public void A_photograph_tells_its_dimensions()
    {
        disk.Write("01-pierwsza/a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x00, 0x00, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x01, 0xE0, 0x02, 0x80, 0x03, 0x01, 0x11, 0x00]);
        disk.Append("01-pierwsza/index.md", "\n![Zdjęcie](a.jpg)\n");
        Markup().ShouldContain("width=\"640\" height=\"480\"");
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("a.jpg")]
    [InlineData("a.svg")]
    [InlineData("a.webp")]
    public void A_picture_that_tells_no_dimensions_is_shown_without_them(string name)
    {
        disk.Write($"01-pierwsza/{name}", "<!DOCTYPE x [<!ENTITY a 'b'>]><nic");
        disk.Append("01-pierwsza/index.md", $"\n![Obraz]({name})\n");
        Markup().ShouldContain("alt=\"Obraz\" loading");
    }

    [Theory]
    [InlineData("nie-ma.png")]
    [InlineData("strona.html")]
    [InlineData("../../poza.png")]
    [InlineData("../02-druga/index.md")]
    public void A_picture_that_cannot_be_shown_is_an_error(string path)
    {
        disk.Write("01-pierwsza/strona.html", "<script>");
        File.WriteAllBytes(Path.Combine(disk.Folder, "poza.png"), Png(1, 1));
        disk.Append("01-pierwsza/index.md", $"\n![Obraz]({path})\n");
        disk.Read().Problems.ShouldContain(p => p.Code == "picture-missing" && p.Line == 23 && p.Severity == Severity.Error);
        Markup().ShouldNotContain("<img");
    }

    [Fact]
    public void A_file_to_download_is_linked_and_found()
    {
        disk.Write("01-pierwsza/dane (1).csv", "a,b");
        disk.Append("01-pierwsza/index.md", "\n[dane](<dane (1).csv>)\n");
        disk.Read().Problems.ShouldBeEmpty();
        Href().ShouldNotBeNull().ShouldMatch(@"^/courses/kurs-probny/files/01-pierwsza/dane%20\(1\)\.csv\?v=[0-9a-f]{16}$");
        disk.Course().FindFile("01-pierwsza/dane (1).csv")!.PhysicalPath.ShouldBe(disk.PathOf("01-pierwsza/dane (1).csv"));
    }

    [Theory]
    [InlineData("01-pierwsza/index.md")]
    [InlineData("course.yml")]
    [InlineData("01-pierwsza/../course.yml")]
    [InlineData("01-pierwsza/./a.png")]
    [InlineData("../kurs/01-pierwsza/a.png")]
    [InlineData("/01-pierwsza/a.png")]
    [InlineData("01-pierwsza\\a.png")]
    [InlineData("01-pierwsza//a.png")]
    [InlineData(".ukryty/a.png")]
    [InlineData("")]
    public void Only_listed_files_of_safe_kinds_are_found(string path)
    {
        disk.Write("01-pierwsza/a.png", Png(1, 1));
        disk.Write(".ukryty/a.png", Png(1, 1));
        disk.Course().FindFile(path).ShouldBeNull();
        disk.Course().FindFile("01-pierwsza/a.png").ShouldNotBeNull();
    }

    [Fact]
    public void A_symbolic_link_out_of_the_course_is_not_found()
    {
        var outside = Path.Combine(disk.Folder, "poza.png");
        File.WriteAllBytes(outside, Png(1, 1));
        File.CreateSymbolicLink(disk.PathOf("01-pierwsza/a.png"), outside);
        disk.Write("02-druga/b.png", Png(1, 1));
        File.CreateSymbolicLink(disk.PathOf("01-pierwsza/b.png"), disk.PathOf("02-druga/b.png"));
        var course = disk.Course();
        course.FindFile("01-pierwsza/a.png").ShouldBeNull();
        course.FindFile("01-pierwsza/b.png").ShouldNotBeNull();
    }

    [Fact]
    public void A_linked_folder_is_not_gone_into_wherever_it_leads()
    {
        var outside = Directory.CreateDirectory(Path.Combine(disk.Folder, ".poza")).FullName;
        File.WriteAllBytes(Path.Combine(outside, "tajne.png"), Png(1, 1));
        File.WriteAllText(Path.Combine(outside, "tajne.md"), "Tajne.");
        Directory.CreateSymbolicLink(disk.PathOf("01-pierwsza/poza"), outside);
        Directory.CreateSymbolicLink(disk.PathOf("01-pierwsza/petla"), disk.PathOf("."));
        disk.Read().Problems.ShouldBeEmpty();

        disk.Replace("01-pierwsza/index.md", "Tekst.", "{{include poza/tajne.md}}\n\n![Obraz](poza/tajne.png)");

        disk.Read().Problems.Select(p => p.Code).ShouldBe(["include-broken", "picture-missing"]);
        Markup().ShouldNotContain("Tajne.", Case.Sensitive);
        Markup().ShouldNotContain("<img");
    }

    private string Markup() => string.Concat(disk.Course().Lessons[0].Text.Original.Body.Parts.OfType<ProsePart.Html>().Select(h => h.Markup));

    private string? Href() => new HtmlParser().ParseDocument(Markup()).QuerySelector("a")?.GetAttribute("href");

    private static byte[] Png(int width, int height)
    {
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
        return head;
    }
}
