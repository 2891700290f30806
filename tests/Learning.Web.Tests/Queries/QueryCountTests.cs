using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Trainees;

namespace Learning.Web.Tests.Queries;

/// <summary>What a page asks the database does not depend on how much is there: no page asks once for each row.</summary>
public sealed class QueryCountTests(CountedSchool school) : IClassFixture<CountedSchool>
{
    private const int Few = 1;
    private const int Many = 7;

    [Theory]
    [InlineData("home", 5)]
    [InlineData("course", 4)]
    [InlineData("lesson", 1)]
    [InlineData("homework", 7)]
    [InlineData("revisions", 3)]
    [InlineData("receipt", 4)]
    [InlineData("result", 6)]
    [InlineData("cards", 2)]
    [InlineData("search", 1)]
    [InlineData("notes", 2)]
    [InlineData("print", 1)]
    [InlineData("reflections", 1)]
    [InlineData("queue", 7)]
    [InlineData("desk", 18)]
    [InlineData("desk-of-two", 20)]
    [InlineData("shares", 4)]
    [InlineData("insight", 9)]
    [InlineData("trainer-home", 6)]
    [InlineData("table", 11)]
    [InlineData("person", 13)]
    [InlineData("as-trainee", 8)]
    [InlineData("marks.csv", 11)]
    [InlineData("essays.zip", 4)]
    [InlineData("editions", 1)]
    [InlineData("folder", 8)]
    [InlineData("returned", 6)]
    [InlineData("return", 4)]
    [InlineData("cohort", 5)]
    [InlineData("cohorts", 1)]
    [InlineData("letters", 4)]
    public async Task A_page_asks_as_much_of_a_full_school_as_of_an_empty_one(string page, int count)
    {
        var few = await Asked(page, Few);
        var many = await Asked(page, Many);

        few.Count.ShouldBe(count, Told(few));
        many.Count.ShouldBeInRange(1, count, Told(many));
    }

    private async Task<IReadOnlyList<AskedQuery>> Asked(string page, int times)
    {
        var (edition, desk) = await school.Lived(times, isMarkedTwice: page is "desk-of-two");
        var result = page is "result" or "insight" or "folder" ? await school.Release(edition, desk) : "";
        var returned = page is "returned" ? await school.Return(edition, desk) : "";
        using var reader = page switch
        {
            "queue" or "desk" or "desk-of-two" or "shares" or "trainer-home" or "reflections" or "insight" or "table" or "person" or "as-trainee" or "marks.csv" or "essays.zip" or "editions" or "return" => await edition.SignInTrainer(),
            "cohort" or "cohorts" or "letters" => await school.SignIn("admin@example.test"),
            _ => await edition.SignInTrainee(),
        };
        return await school.AskedBy(reader, page switch
        {
            "home" or "trainer-home" => "/",
            "course" => $"/courses/{Edition.CourseId}",
            "lesson" => $"/courses/{Edition.CourseId}/czym-jest-standard",
            "search" => "/search?q=standard",
            "notes" or "print" => $"/courses/{Edition.CourseId}/{page}",
            "homework" => edition.HomeworkAddress,
            "revisions" => $"{edition.HomeworkAddress}/revisions",
            "receipt" => $"{edition.HomeworkAddress}/submissions/1",
            "result" => result,
            "queue" => "/grading",
            "desk" or "desk-of-two" => desk,
            "insight" => $"/cohorts/{edition.Cohort.Id}/insight",
            "shares" => $"/grading/shares/{edition.Cohort.Id}",
            "table" => $"/grading/cohorts/{edition.Cohort.Id}",
            "marks.csv" => $"/grading/cohorts/{edition.Cohort.Id}/marks.csv",
            "essays.zip" => $"/grading/homework/{edition.Assignment.Id}/essays.zip",
            "person" => await edition.PersonAddress(),
            "as-trainee" => $"{await edition.PersonAddress()}/as-trainee",
            "editions" => "/grading/cohorts",
            "folder" => "/homework/folder",
            "returned" => returned,
            "return" => $"{desk}/return",
            "cohort" => $"/cohorts/{edition.Cohort.Id}",
            _ => $"/{page}",
        });
    }

    private static string Told(IEnumerable<AskedQuery> queries) => string.Join("\n\n", queries.Select(q => q.Sql));
}
