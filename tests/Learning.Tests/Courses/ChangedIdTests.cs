using Learning.Courses;

namespace Learning.Tests.Courses;

/// <summary>An id that became another under the same path would lose people's progress: it is found beside an earlier copy.</summary>
public sealed class ChangedIdTests : IDisposable
{
    private readonly CourseOnDisk before = new();
    private readonly CourseOnDisk disk = new();

    public void Dispose()
    {
        before.Dispose();
        disk.Dispose();
    }

    [Fact]
    public void What_stayed_moved_came_or_went_is_no_problem()
    {
        Changed().ShouldBeEmpty();
        Directory.Move(disk.PathOf("02-druga"), disk.PathOf("02-inaczej"));
        disk.Replace("course.yml", "02-druga", "02-inaczej");
        disk.Append("01-pierwsza/index.md", "\n::: reveal {#nowe title=Nowe}\nNowe.\n:::\n");
        Changed().ShouldBeEmpty();
        disk.Replace("02-inaczej/index.md", "id: druga-lekcja", "id: zupelnie-inna");
        Changed().ShouldBeEmpty("a folder that was not there is another lesson");
    }

    [Fact]
    public void Every_id_that_is_another_now_is_named_with_the_one_it_was()
    {
        disk.Replace("course.yml", "id: kurs-probny", "id: kurs-inny");
        disk.Replace("01-pierwsza/index.md", "id: pierwsza-lekcja", "id: lekcja-pierwsza");
        disk.Replace("02-druga/index.md", "{#q-druga-lekcja}", "{#q-lekcja-druga}");
        disk.Replace("02-druga/index.en.md", "{#q-druga-lekcja}", "{#q-lekcja-druga}");
        disk.Replace("zadanie/index.md", "id: zadanie-probne", "id: zadanie-inne");

        var found = Changed();

        found.Select(p => $"{p.File}:{p.Line} {p.Severity} {p.Code}").ShouldBe(
        [
            "kurs/01-pierwsza/index.md:2 Error id-changed",
            $"kurs/02-druga/index.md:{Line("02-druga/index.md", "q-lekcja-druga")} Warning id-changed",
            "kurs/course.yml:1 Error id-changed",
            "kurs/zadanie/index.md:2 Error id-changed",
        ]);
        found[0].Message.ShouldContain("'pierwsza-lekcja'");
        found[1].Message.ShouldContain("'q-druga-lekcja'");
    }

    private IReadOnlyList<Problem> Changed() => LibraryReader.ChangedIds(before.Folder, disk.Folder);

    private int Line(string path, string words) => Array.FindIndex(File.ReadAllLines(disk.PathOf(path)), l => l.Contains(words, StringComparison.Ordinal)) + 1;
}
