using Learning.Courses;
using Learning.Lessons;
using Learning.Lessons.Exercises;

namespace Learning.Tests.Courses;

public class RealContentTests
{
    private static readonly Library Library = LibraryReader.Read(Path.Combine(Repository(), "content"));

    [Fact]
    public void The_courses_of_the_repository_have_no_problems() => Library.Problems.Select(p => p.ToString()).ShouldBeEmpty();

    [Fact]
    public void The_course_of_the_product_is_there_with_its_quizzes_chart_and_deadline()
    {
        var course = Library.Find("standardy-obslugi-klienta")!;
        course.Lessons.Count(l => l.IsPublished).ShouldBeGreaterThanOrEqualTo(3);
        course.Lessons.ShouldAllBe(l => l.Exercises.OfType<Quiz>().Any());
        course.Lessons.ShouldAllBe(l => l.Text.Translations.ContainsKey("en"));
        course.FindLesson("zasada-pareto")!.Exercises.OfType<Chart>().ShouldContain(chart => chart.Figure(null).Contains("<svg class=\"chart\"", StringComparison.Ordinal));
        course.Homework[0].Due.ShouldBe(new DueRule.YearlyDay(4, 28));
        course.Homework[0].Text.Original.Prompt.Parts.OfType<ProsePart.Due>().ShouldHaveSingleItem();
        course.Homework[0].Rubric.Points.ShouldBe(20);
    }

    [Theory]
    [InlineData("course.yml", "reference-course")]
    [InlineData("01-pierwsza/index.md", "reference-lesson")]
    [InlineData("zadanie/index.md", "reference-lesson reference-homework")]
    public void The_authors_manual_names_every_key_there_is_and_no_other(string file, string tables)
    {
        using var disk = new CourseOnDisk();
        disk.Replace(file, "\nsummary:", "\nno-such-key: 1\nsummary:");
        var told = disk.Read().Problems.ShouldHaveSingleItem().Message;
        var known = told[(told.IndexOf("There are: ", StringComparison.Ordinal) + 11)..].TrimEnd('.').Split(", ");

        tables.Split(' ').SelectMany(KeysIn).ShouldBe(known, ignoreOrder: true);
    }

    /// <summary>The first column of the table under a heading of the manual.</summary>
    private static IEnumerable<string> KeysIn(string heading)
    {
        var manual = Path.Combine(Repository(), "content", "teaching-with-learning");
        var text = Directory.EnumerateFiles(manual, "index.md", SearchOption.AllDirectories).Select(File.ReadAllText).Single(t => t.Contains($"{{#{heading}}}", StringComparison.Ordinal));
        return text[text.IndexOf($"{{#{heading}}}", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('`')[1]);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Learning.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
