using Learning.Courses;
using Learning.Tests.Shape;

namespace Learning.Tests.Courses;

/// <summary>Every file of the folder Broken, put in its place in a good course: exactly what is wrong in it is found, where it is, and nothing else.</summary>
public sealed class BrokenContentTests : IDisposable
{
    private static readonly string Broken = Path.Combine(SourceFiles.Root, "tests/Learning.Tests/Courses/Broken");

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["course"] = "course.yml",
        ["lesson"] = "01-pierwsza/index.md",
        ["translation"] = "01-pierwsza/index.en.md",
        ["homework"] = "zadanie/index.md",
        ["rubric"] = "zadanie/rubric.yml",
        ["glossary"] = "slownik.md",
    };

    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("course/unknown-key.yml", "4:1 error key-unknown")]
    [InlineData("course/unknown-language.yml", "3:11 error language-unknown")]
    [InlineData("course/unusable-id.yml", "1:5 error id-invalid")]
    [InlineData("course/no-title.yml", "1:1 error key-missing")]
    [InlineData("course/title-as-list.yml", "2:8 error value-shape")]
    [InlineData("course/title-twice.yml", "3:1 error key-twice")]
    [InlineData("course/anchor.yml", "2:8 error yaml-alias")]
    [InlineData("course/tag.yml", "2:8 error yaml-tag")]
    [InlineData("course/colon-in-value.yml", "2:12 error yaml")]
    [InlineData("course/unknown-time-zone.yml", "7:11 error time-zone-unknown")]
    [InlineData("course/lesson-not-there.yml", "10:5 error file-missing; 02-druga/index.en.md:1:1 warning file-unused; 02-druga/index.md:1:1 warning file-unused")]
    [InlineData("course/lesson-twice.yml", "11:5 error folder-twice")]
    [InlineData("course/lesson-outside.yml", "11:5 error folder-name")]
    [InlineData("course/edit-without-path.yml", "7:7 error value-shape")]
    [InlineData("course/translation-into-itself.yml", "14:3 error language-unknown; 01-pierwsza/index.en.md:1:1 warning file-unused; 02-druga/index.en.md:1:1 warning file-unused; zadanie/index.en.md:1:1 warning file-unused; zadanie/rubric.yml:13:3 error language-unknown")]
    [InlineData("lesson/no-front-matter.md", "1:1 error front-matter-missing")]
    [InlineData("lesson/front-matter-unclosed.md", "1:1 error front-matter-unclosed")]
    [InlineData("lesson/no-id.md", "2:1 error key-missing")]
    [InlineData("lesson/minutes-in-words.md", "5:10 error value-shape")]
    [InlineData("lesson/unknown-status.md", "6:9 error value-shape")]
    [InlineData("lesson/polish-date.md", "7:10 error value-shape")]
    [InlineData("lesson/requires-unknown.md", "5:11 error requires-unknown")]
    [InlineData("lesson/requires-itself.md", "5:11 error requires-unknown")]
    [InlineData("lesson/alias-of-another.md", "5:10 error alias-taken")]
    [InlineData("lesson/unknown-key.md", "5:1 error key-unknown")]
    [InlineData("lesson/raw-html.md", "12:7 error raw-html; 12:15 error raw-html")]
    [InlineData("lesson/script-link.md", "12:1 error link-address")]
    [InlineData("lesson/link-nowhere.md", "12:1 error link-broken")]
    [InlineData("lesson/anchor-nowhere.md", "12:1 error link-broken")]
    [InlineData("lesson/own-anchor-nowhere.md", "12:1 error link-broken")]
    [InlineData("lesson/link-out-of-course.md", "12:1 error link-broken")]
    [InlineData("lesson/picture-missing.md", "12:1 error picture-missing")]
    [InlineData("lesson/picture-elsewhere.md", "12:1 error picture-elsewhere")]
    [InlineData("lesson/picture-without-words.md", "12:1 error picture-alternative; 12:1 error picture-elsewhere")]
    [InlineData("lesson/film-missing.md", "12:1 error media-missing; 12:1 error media-missing; 12:1 warning media-transcript")]
    [InlineData("lesson/unclosed-container.md", "14:1 error container-unclosed")]
    [InlineData("lesson/stray-colons.md", "14:1 error container-stray; 17:1 error container-nested; 17:1 error container-unclosed")]
    [InlineData("lesson/unknown-exercise.md", "12:1 error exercise-unknown")]
    [InlineData("lesson/exercise-without-id.md", "14:1 error id-invalid")]
    [InlineData("lesson/one-letter-id.md", "10:4 error attributes-not-read")]
    [InlineData("lesson/no-right-answer.md", "17:1 error quiz-no-right-answer; 01-pierwsza/index.en.md:10:1 error translation-differs")]
    [InlineData("lesson/no-explanation.md", "19:1 error quiz-no-explanation")]
    [InlineData("lesson/heading-skipped.md", "12:1 warning heading-skipped")]
    [InlineData("lesson/second-title.md", "12:1 error heading-level-1")]
    [InlineData("lesson/broken-table.md", "12:1 error table-broken; 14:10 error attributes")]
    [InlineData("lesson/unknown-hole.md", "12:4 error hole-unknown")]
    [InlineData("lesson/deadline-in-lesson.md", "12:4 error hole-in-lesson")]
    [InlineData("lesson/include-nothing.md", "12:1 error include-broken")]
    [InlineData("lesson/include-outside.md", "12:1 error include-broken")]
    [InlineData("lesson/include-itself.md", "12:1 error include-broken")]
    [InlineData("lesson/include-in-a-line.md", "12:5 error include-place")]
    [InlineData("lesson/nested-quotes.md", "1:1 error too-deep")]
    [InlineData("translation/no-title.md", "2:1 error key-missing")]
    [InlineData("translation/key-of-original.md", "3:1 error key-unknown")]
    [InlineData("translation/other-answer.md", "10:1 error translation-differs")]
    [InlineData("homework/unreadable-deadline.md", "10:6 error due-unreadable")]
    [InlineData("homework/points-differ.md", "6:9 error points-differ")]
    [InlineData("homework/passing-above-points.md", "7:10 error value-shape")]
    [InlineData("homework/words-reversed.md", "8:8 error words-range")]
    [InlineData("homework/late-before-due.md", "11:7 error due-order")]
    [InlineData("homework/opens-after-due.md", "11:8 error due-order")]
    [InlineData("homework/unknown-format.md", "10:10 error format-unknown")]
    [InlineData("homework/key-in-other-letters.md", "10:1 error key-unknown")]
    [InlineData("rubric/unknown-key.yml", "3:5 error key-unknown")]
    [InlineData("rubric/best-level-too-low.yml", "7:7 error levels")]
    [InlineData("rubric/criterion-not-translated.yml", "14:5 error translation-missing")]
    [InlineData("glossary/no-title.md", "2:1 error key-missing; 2:1 error key-unknown")]
    [InlineData("glossary/quiz.md", "5:1 error exercise-misplaced")]
    public void A_broken_file_is_found_out(string file, string expected)
    {
        var place = Places[file.Split('/')[0]];
        if (place == "slownik.md") disk.Write("slownik.en.md", "---\ntitle: Glossary\n---\n\nChain\n: A row of people.\n");
        disk.Write(place, File.ReadAllText(Path.Combine(Broken, file)));

        var found = disk.Read().Problems;

        found.Select(p => Short(p, place)).Order(StringComparer.Ordinal).ShouldBe(expected.Split("; ").Order(StringComparer.Ordinal), string.Join('\n', found));
        found.ShouldAllBe(p => p.Message.Length > 20 && p.Message.EndsWith('.'));
    }

    [Fact]
    public void Every_file_of_the_folder_is_tried()
    {
        var tried = typeof(BrokenContentTests).GetMethod(nameof(A_broken_file_is_found_out))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().Select(row => (string)row.Data[0]!);
        var there = Directory.GetFiles(Broken, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Broken, file).Replace('\\', '/')).ToList();

        there.Count.ShouldBeGreaterThanOrEqualTo(50);
        there.ShouldBe(tried, ignoreOrder: true);
    }

    /// <summary>The file is named only where it is another than the broken one.</summary>
    private static string Short(Problem problem, string place)
    {
        var file = problem.File[(CourseOnDisk.Name.Length + 1)..];
        return $"{(file == place ? "" : $"{file}:")}{problem.Line}:{problem.Column} {(problem.Severity == Severity.Error ? "error" : "warning")} {problem.Code}";
    }
}
