namespace Learning.Tests.Courses;

public sealed class ContentProblemTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("course.yml", "language: pl\n", "language: pl\nlanguge: pl\n", "4:1 error key-unknown")]
    [InlineData("course.yml", "language: pl\n", "language: polski\n", "3:11 error language-unknown")]
    [InlineData("course.yml", "language: pl\n", "language: qq\n", "3:11 error language-unknown")]
    [InlineData("course.yml", "id: kurs-probny", "id: Kurs", "1:5 error id-invalid")]
    [InlineData("course.yml", "id: kurs-probny", "id: k", "1:5 error id-invalid")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "", "1:1 error key-missing")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title:\n", "2:1 error key-missing")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title: [a, b]\n", "2:8 error value-shape")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title: Kurs\ntitle: Inny\n", "3:1 error key-twice")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title: &a Kurs\n", "2:8 error yaml-alias")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title: *a\n", "2:8 error yaml-alias")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title: !!binary Kurs\n", "2:8 error yaml-tag")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "title: a: b\n", "2:9 error yaml ")]
    [InlineData("course.yml", "title: Kurs w próbie\n", "\ttitle: Kurs\n", "2:1 error yaml ")]
    [InlineData("course.yml", "timeZone: Europe/Warsaw", "timeZone: Warszawa", "7:11 error time-zone-unknown")]
    [InlineData("course.yml", "timeZone: Europe/Warsaw", "timeZone: Central European Standard Time", "7:11 error time-zone-unknown")]
    [InlineData("course.yml", "lessons:\n  - 01-pierwsza\n", "lessons:\n  - 01-nie-ma\n", "9:5 error file-missing")]
    [InlineData("course.yml", "lessons:\n  - 01-pierwsza\n", "lessons:\n  - ../kurs/01-pierwsza\n", "9:5 error folder-name")]
    [InlineData("course.yml", "lessons:\n  - 01-pierwsza\n", "lessons:\n  - 02-druga\n", "10:5 error folder-twice")]
    [InlineData("course.yml", "lessons:\n  - 01-pierwsza\n  - 02-druga\n", "lessons: 01-pierwsza\n", "8:10 error value-shape")]
    [InlineData("course.yml", "lessons:\n  - 01-pierwsza\n  - 02-druga\n", "", "1:1 error course-empty")]
    [InlineData("course.yml", "  en:\n", "  eng:\n", "14:3 error language-unknown")]
    [InlineData("course.yml", "    title: A trial course\n", "    name: A trial course\n", "15:5 error key-unknown")]
    [InlineData("course.yml", "objectives:\n  - umiesz \"coś\"\n", "objectives: wiele\n", "5:13 error value-shape")]
    [InlineData("01-pierwsza/index.md", "---\nid:", "id:", "1:1 error front-matter-missing")]
    [InlineData("01-pierwsza/index.md", "updated: 2026-11-20\n---\n", "updated: 2026-11-20\n", "1:1 error front-matter-unclosed")]
    [InlineData("01-pierwsza/index.md", "minutes: 10", "minutes: dużo", "5:10 error value-shape")]
    [InlineData("01-pierwsza/index.md", "minutes: 10", "minutes: 0", "5:10 error value-shape")]
    [InlineData("01-pierwsza/index.md", "minutes: 10\n", "", "2:1 error key-missing")]
    [InlineData("01-pierwsza/index.md", "status: published", "status: gotowe", "6:9 error value-shape")]
    [InlineData("01-pierwsza/index.md", "updated: 2026-11-20", "updated: 20.11.2026", "7:10 error value-shape")]
    [InlineData("01-pierwsza/index.md", "updated: 2026-11-20", "updated: 2026-11-20\nrequires: [nie-ma]", "8:11 error requires-unknown")]
    [InlineData("01-pierwsza/index.md", "updated: 2026-11-20", "updated: 2026-11-20\naliases: [druga]", "8:10 error alias-taken")]
    [InlineData("01-pierwsza/index.md", "updated: 2026-11-20", "author: ja", "7:1 error key-unknown")]
    [InlineData("01-pierwsza/index.md", "Tekst.", "Tekst <b>x</b>.", "12:7 error raw-html")]
    [InlineData("01-pierwsza/index.md", "Tekst.", "Do {{due}}.", "12:4 error hole-in-lesson")]
    [InlineData("01-pierwsza/index.md", "- [x] A", "- [ ] A", "17:1 error quiz-no-right-answer")]
    [InlineData("02-druga/index.md", "id: druga-lekcja", "id: pierwsza-lekcja", "2:5 error id-duplicate")]
    [InlineData("02-druga/index.md", "#q-druga-lekcja", "#q-pierwsza-lekcja", "14:1 error id-duplicate")]
    [InlineData("02-druga/index.md", "#q-druga-lekcja", "#objectives", "14:1 error id-duplicate")]
    [InlineData("01-pierwsza/index.en.md", "title: First\n", "", "2:1 error key-missing")]
    [InlineData("01-pierwsza/index.en.md", "title: First\n", "title: First\nminutes: 5\n", "3:1 error key-unknown")]
    [InlineData("01-pierwsza/index.en.md", "- [ ] C\n  > d\n", "- [ ] C\n  > d\n- [ ] E\n  > f\n", "10:1 error translation-differs")]
    [InlineData("01-pierwsza/index.en.md", "- [x] A\n  > b\n- [ ] C", "- [ ] A\n  > b\n- [x] C", "10:1 error translation-differs")]
    [InlineData("01-pierwsza/index.en.md", "#q-pierwsza-lekcja", "#q-inny", "10:1 error translation-differs")]
    [InlineData("zadanie/index.md", "due: 28 April\n", "", "2:1 error key-missing")]
    [InlineData("zadanie/index.md", "due: 28 April", "due: 31 April", "10:6 error due-unreadable")]
    [InlineData("zadanie/index.md", "points: 10", "points: 10.3", "6:9 error value-shape")]
    [InlineData("zadanie/index.md", "points: 10", "points: 12", "6:9 error points-differ")]
    [InlineData("zadanie/index.md", "passing: 5", "passing: 11", "7:10 error value-shape")]
    [InlineData("zadanie/index.md", "{min: 100, max: 300}", "{min: 400, max: 300}", "8:8 error words-range")]
    [InlineData("zadanie/index.md", "{min: 100, max: 300}", "{least: 100}", "8:9 error key-unknown")]
    [InlineData("zadanie/index.md", "type: essay", "type: test", "5:7 error value-shape")]
    [InlineData("zadanie/index.md", "attempts: 3", "attempts: 3\nhonesty: tak", "10:10 error value-shape")]
    [InlineData("zadanie/index.md", "attempts: 3", "attempts: 3\nformats: [exe]", "10:10 error format-unknown")]
    [InlineData("zadanie/index.md", "attempts: 3", "attempts: 3\ngrace: chwila", "10:8 error value-shape")]
    [InlineData("zadanie/index.md", "attempts: 3", "attempts: 3\nlate: {penalty: 10}", "10:7 error key-missing")]
    [InlineData("zadanie/index.md", "attempts: 3", "attempts: 3\nlate: {until: 5 May, penalty: 101}", "10:31 error value-shape")]
    [InlineData("zadanie/index.md", "Napisz do", "Napisz do {{termin}} i", "13:11 error hole-unknown")]
    [InlineData("zadanie/index.md", "Napisz", "::: quiz {#q-zad}\nPyt?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n:::\n\nNapisz", "13:1 error exercise-misplaced")]
    [InlineData("zadanie/rubric.yml", "criteria:\n  - id: teza\n", "kryteria:\n  - id: teza\n", "1:1 error key-unknown")]
    [InlineData("zadanie/rubric.yml", "  - id: jezyk\n", "  - id: teza\n", "2:3 error id-duplicate")]
    [InlineData("zadanie/rubric.yml", "points: 6\n", "points: 7\n", "7:7 error levels")]
    [InlineData("zadanie/rubric.yml", "{points: 0, title: Brak}", "{points: 6, title: Brak}", "7:7 error levels")]
    [InlineData("zadanie/rubric.yml", "      - {points: 0, title: Brak}\n", "", "7:7 error levels")]
    [InlineData("zadanie/rubric.yml", "{points: 0, title: Brak}", "{points: 0, nazwa: Brak}", "8:21 error key-unknown")]
    [InlineData("zadanie/rubric.yml", "          - {title: Missing}\n", "", "16:9 error translation-differs")]
    [InlineData("zadanie/rubric.yml", "      jezyk: {title: Language}", "      inny: {title: Language}", "21:7 error translation-differs")]
    [InlineData("zadanie/rubric.yml", "{title: Language}", "{title: {{Language}}", "21:23 error yaml-shape")]
    [InlineData("zadanie/rubric.yml", "    title: Teza", "    {{title: Teza", "2:5 error yaml ")]
    public void A_fault_is_named_at_its_line_and_column(string file, string good, string bad, string expected)
    {
        disk.Replace(file, good, bad);
        var problems = disk.Read().Problems.Select(p => p.ToString()).ToList();
        problems.ShouldContain(p => p.StartsWith($"kurs/{file}:{expected}", StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once_in_order()
    {
        disk.Replace("01-pierwsza/index.md", "minutes: 10", "minutes: x\nautor: ja");
        disk.Replace("02-druga/index.md", "Tekst.", "[a](javascript:x) <b>");
        disk.Replace("zadanie/index.md", "28 April", "jutro");
        disk.Read().Problems.Select(p => $"{p.File}:{p.Line} {p.Code}").ShouldBe(
        [
            "kurs/01-pierwsza/index.md:5 value-shape", "kurs/01-pierwsza/index.md:6 key-unknown",
            "kurs/02-druga/index.md:12 link-address", "kurs/02-druga/index.md:12 raw-html",
            "kurs/zadanie/index.md:10 due-unreadable",
        ]);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [*{(char)('a' + i)},*{(char)('a' + i)},*{(char)('a' + i)}]\n"));
        disk.Write("course.yml", bomb);
        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs/course.yml:1:4 error yaml-alias");
    }

    [Fact]
    public void Brackets_nested_without_end_are_refused_and_do_not_overflow_the_stack()
    {
        disk.Write("course.yml", "id: " + new string('[', 500_000));
        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("yaml-deep");
    }

    [Fact]
    public void A_second_document_is_refused()
    {
        disk.Append("course.yml", "\n---\nid: inny\n");
        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("yaml-documents");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# tylko uwaga\n")]
    public void An_empty_course_file_is_refused(string text)
    {
        disk.Write("course.yml", text);
        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("yaml-empty");
    }

    [Theory]
    [InlineData("tylko tekst\n")]
    [InlineData("- a\n- b\n")]
    public void A_course_file_that_is_no_mapping_is_refused(string text)
    {
        disk.Write("course.yml", text);
        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("yaml-shape");
    }

    [Fact]
    public void A_text_larger_than_a_megabyte_is_refused()
    {
        disk.Append("01-pierwsza/index.md", new string('a', 1024 * 1024));
        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("file-too-large");
    }

    [Fact]
    public void A_text_that_is_not_utf_8_is_refused()
    {
        disk.Write("01-pierwsza/index.md", [0x2D, 0x2D, 0x2D, 0x0A, 0xB1, 0xEA]);
        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs/01-pierwsza/index.md:2:1 error file-encoding");
    }

    [Fact]
    public void A_missing_rubric_is_an_error()
    {
        File.Delete(disk.PathOf("zadanie/rubric.yml"));
        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs/zadanie/rubric.yml:1:1 error file-missing");
    }

    [Fact]
    public void A_missing_translation_is_a_warning_where_course_yml_lists_its_part()
    {
        File.Delete(disk.PathOf("02-druga/index.en.md"));
        File.Delete(disk.PathOf("zadanie/index.en.md"));
        disk.Read().Problems.Select(p => $"{p.File}:{p.Line}:{p.Column} {p.Severity} {p.Code}")
            .ShouldBe(["kurs/course.yml:10:5 Warning translation-missing", "kurs/course.yml:12:5 Warning translation-missing"]);
    }

    [Fact]
    public void A_translation_without_an_exercise_of_the_original_is_an_error()
    {
        disk.Write("01-pierwsza/index.en.md", "---\ntitle: First\nsummary: Summary.\n---\n\nText.\n");
        disk.Read().Problems.ShouldHaveSingleItem().Message.ShouldContain("::: quiz {#q-pierwsza-lekcja}");
    }

    [Fact]
    public void A_course_with_faults_is_still_read_as_far_as_it_goes_and_holds_no_place_without_an_exercise()
    {
        disk.Replace("01-pierwsza/index.en.md", "#q-pierwsza-lekcja", "#q-inny");
        disk.Replace("02-druga/index.md", "minutes: 10", "minutes: x");
        var course = disk.Course();
        course.Lessons.Length.ShouldBe(2);
        course.Lessons[0].Text.Translations["en"].Body.Parts.OfType<Learning.Lessons.ProsePart.ExerciseHole>().ShouldBeEmpty();
    }

    [Fact]
    public void Files_that_nothing_uses_are_warnings()
    {
        disk.Write("03-nielistowana/index.md", "x");
        disk.Write("01-pierwsza/obraz.png", [1]);
        disk.Write("01-pierwsza/index.de.md", "x");
        disk.Read().Problems.Select(p => $"{p.File} {p.Severity} {p.Code}").ShouldBe(
        [
            "kurs/01-pierwsza/index.de.md Warning file-unused", "kurs/01-pierwsza/obraz.png Warning file-unused", "kurs/03-nielistowana/index.md Warning file-unused",
        ]);
    }
}
