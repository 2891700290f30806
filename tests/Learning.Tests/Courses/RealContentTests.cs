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

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Learning.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
