using System.Globalization;
using FsCheck.Fluent;
using Learning.Courses;
using Learning.Lessons;
using Learning.Lessons.Exercises;

namespace Learning.Tests.Courses;

public sealed class LibraryReaderTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_good_course_has_no_problems() => disk.Read().Problems.ShouldBeEmpty();

    [Fact]
    public void A_course_is_read_with_its_parts_in_the_order_of_course_yml()
    {
        disk.Replace("course.yml", "  - 01-pierwsza\n  - 02-druga\n", "  - 02-druga\n  - 01-pierwsza\n");
        var course = disk.Course();
        (course.Id, course.Language, course.TimeZone, course.Folder).ShouldBe(("kurs-probny", "pl", "Europe/Warsaw", "kurs"));
        course.Lessons.Select(l => (l.Id, l.Slug, l.Minutes, l.IsPublished, l.Updated))
            .ShouldBe([("druga-lekcja", "druga", 10, true, new DateOnly(2026, 11, 20)), ("pierwsza-lekcja", "pierwsza", 10, true, new DateOnly(2026, 11, 20))]);
        course.Homework.ShouldHaveSingleItem().Id.ShouldBe("zadanie-probne");
    }

    [Fact]
    public void Titles_summaries_and_objectives_are_typeset()
    {
        var text = disk.Course().Text.Original;
        text.Title.ShouldBe("Kurs w\u00A0próbie");
        text.Summary.ShouldBe("O\u00A0tym i\u00A0owym.");
        text.Objectives.ShouldBe(["umiesz „coś”"]);
    }

    [Fact]
    public void A_reader_of_English_gets_the_translation_and_one_of_German_the_original()
    {
        var course = disk.Course();
        var (english, german) = (CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("de"));
        course.Text.In(english).Title.ShouldBe("A trial course");
        course.Text.In(german).Title.ShouldBe("Kurs w\u00A0próbie");
        course.Lessons[0].Text.In(english).Title.ShouldBe("First");
        course.Homework[0].Text.In(english).Title.ShouldBe("Homework");
        course.Homework[0].Rubric.Criteria[0].Text.In(english).Title.ShouldBe("Thesis");
        course.Homework[0].Rubric.Criteria[0].Levels[1].Text.In(english).Title.ShouldBe("Missing");
        course.Lessons[0].Exercises.ShouldHaveSingleItem().ShouldBeOfType<Quiz>().Text.Translations.Keys.ShouldBe(["en"]);
    }

    [Fact]
    public void A_rubric_without_points_ranks_its_levels_the_best_first()
    {
        disk.Write("zadanie/rubric.yml", "criteria:\n  - id: teza\n    title: Teza\n    levels:\n      - {title: Jasna}\n      - {title: Chwiejna}\n      - {title: Brak}\n");
        disk.Replace("zadanie/index.md", "points: 10\npassing: 5\n", "scale: levels\n");

        var library = disk.Read();

        library.Problems.ShouldBeEmpty();
        var rubric = library.Courses.Single().Homework.Single().Rubric;
        rubric.HasPoints.ShouldBeFalse();
        rubric.Criteria.Single().Levels.Select(l => (l.Points, l.Text.Original.Title)).ShouldBe([(2m, "Jasna"), (1m, "Chwiejna"), (0m, "Brak")]);
    }

    [Fact]
    public void A_homework_is_read_with_its_conditions_and_rubric()
    {
        disk.Replace("zadanie/index.md", "attempts: 3\n", "attempts: 3\nformats: [docx, pdf]\nopens: {after: 1 week}\ngrace: 15 minutes\nlate: {until: 5 May, penalty: 20}\nhonesty: true\nscale: polish\nblind: true\ngraded-within: 7\nmarkers: 2\nsimilarity: true\n");
        var brief = disk.Course().Homework[0];
        disk.Read().Problems.ShouldBeEmpty();
        (brief.Points, brief.Passing, brief.MinimumWords, brief.MaximumWords, brief.Attempts).ShouldBe((10, 5, 100, 300, 3));
        brief.Due.ShouldBe(new DueRule.YearlyDay(4, 28));
        brief.Opens.ShouldBe(new DueRule.AfterStart(7));
        brief.Grace.ShouldBe(TimeSpan.FromMinutes(15));
        (brief.LateUntil, brief.LatePenaltyPercent).ShouldBe((new DueRule.YearlyDay(5, 5), 20));
        (brief.AsksHonesty, brief.GradedWithinDays, brief.Scale, brief.IsBlind, brief.IsMarkedTwice, brief.ChecksSimilarity).ShouldBe((true, 7, GradeScale.Polish, true, true, true));
        brief.Formats.ShouldBe(["docx", "pdf"]);
        brief.Rubric.Points.ShouldBe(10);
        brief.Rubric.Criteria[0].Levels.Select(l => l.Points).ShouldBe([6, 0]);
        brief.Text.Original.Prompt.Parts.OfType<ProsePart.Due>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_draft_is_read_and_known_as_one()
    {
        disk.Replace("02-druga/index.md", "status: published", "status: draft\nrequires: [pierwsza-lekcja]\naliases: [dawna]");
        var course = disk.Course();
        course.Lessons[1].IsPublished.ShouldBeFalse();
        course.Lessons[1].Requires.ShouldBe(["pierwsza-lekcja"]);
        course.FindMovedLesson("dawna").ShouldBe(course.Lessons[1]);
        course.FindMovedLesson("druga").ShouldBeNull();
    }

    [Fact]
    public void The_hash_of_a_text_changes_with_it_and_only_with_it()
    {
        var before = disk.Course();
        disk.Append("01-pierwsza/index.md", "\nWięcej.\n");
        var after = disk.Course();
        after.Lessons[0].Text.Original.Hash.ShouldNotBe(before.Lessons[0].Text.Original.Hash);
        after.Lessons[1].Text.Original.Hash.ShouldBe(before.Lessons[1].Text.Original.Hash);
        after.Lessons[0].Text.Original.Hash.ShouldMatch("^[0-9a-f]{16}$");
        after.Lessons[0].Text.Translations["en"].Hash.ShouldBe(before.Lessons[0].Text.Translations["en"].Hash);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        foreach (var file in new[] { "course.yml", "01-pierwsza/index.md", "zadanie/index.md", "zadanie/rubric.yml" })
            disk.Write(file, "\uFEFF" + File.ReadAllText(disk.PathOf(file)).ReplaceLineEndings("\r\n"));
        disk.Read().Problems.ShouldBeEmpty();
        disk.Course().Lessons[0].Exercises.Length.ShouldBe(1);
    }

    [Fact]
    public void A_missing_content_folder_is_a_problem_and_an_empty_library()
    {
        var library = LibraryReader.Read(Path.Combine(disk.Folder, "nie-ma"));
        library.Courses.ShouldBeEmpty();
        library.Problems.ShouldHaveSingleItem().Code.ShouldBe("content-missing");
    }

    [Fact]
    public void An_empty_content_folder_is_a_problem()
    {
        Directory.Delete(Path.Combine(disk.Folder, CourseOnDisk.Name), recursive: true);
        disk.Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("content-empty");
    }

    [Fact]
    public void A_folder_that_is_no_course_is_a_problem_and_a_hidden_one_is_not()
    {
        Directory.CreateDirectory(Path.Combine(disk.Folder, "smieci"));
        Directory.CreateDirectory(Path.Combine(disk.Folder, ".git"));
        var problem = disk.Read().Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldStartWith("smieci/course.yml:1:1 error course-file-missing ");
    }

    [Fact]
    public void Two_courses_with_one_id_are_a_problem_and_the_first_is_kept()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(disk.Folder, CourseOnDisk.Name), "*", SearchOption.AllDirectories))
        {
            var copy = file.Replace($"{Path.DirectorySeparatorChar}kurs{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}kurs-kopia{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        disk.Course().Folder.ShouldBe("kurs");
        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs-kopia/course.yml:1:1 error id-duplicate");
    }

    [Fact]
    public void Whatever_a_file_is_spoiled_with_reading_ends_in_problems_and_not_in_an_exception()
    {
        string[] files = ["course.yml", "01-pierwsza/index.md", "zadanie/index.md", "zadanie/rubric.yml"];
        string[] spoils = ["\n", ":", "- ", "{", "}", "[", "]", "&a", "*a", "!x", "'", "\"", "---\n", "\t", "#", "|", ">", "\0", "\uFFFF", ":::", "{{", "ł", "? ", "%YAML 9\n"];
        var good = files.ToDictionary(f => f, f => File.ReadAllText(disk.PathOf(f)), StringComparer.Ordinal);
        Prop.ForAll(Gen.Elements(files).ToArbitrary(), Gen.Elements(spoils).ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), (file, spoil, place) =>
        {
            var at = place % good[file].Length;
            disk.Write(file, good[file].Insert(at, spoil));
            disk.Read();
            disk.Write(file, good[file]);
        }).HoldsFor(150);
    }
}
