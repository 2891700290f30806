using System.Text.RegularExpressions;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Trainees;
using Microsoft.Data.Sqlite;

namespace Learning.Web.Tests.Queries;

/// <summary>Every question that a page asks finds its rows by an index.</summary>
[Trait("Engine", "Sqlite")]
public sealed partial class QueryPlanTests(CountedSchool school) : IClassFixture<CountedSchool>
{
    [Fact]
    public async Task No_page_reads_a_table_from_end_to_end()
    {
        var (edition, desk) = await school.Lived(2);
        school.Queries.Forget();
        await Study(edition);
        await Teach(edition, desk);
        await Administer(edition);

        var questions = school.Queries.All.Where(q => q.IsQuestion).DistinctBy(q => q.Sql).ToList();
        questions.Count.ShouldBeGreaterThan(30);
        var scans = new List<string>();
        foreach (var question in questions) scans.AddRange((await Plan(question)).Where(step => IsScan(step, question.Sql)).Select(step => $"{step}\n{question.Sql}\n"));
        scans.ShouldBeEmpty();
    }

    private async Task Study(Edition edition)
    {
        using var trainee = await edition.SignInTrainee();
        string[] pages =
        [
            "/", $"/courses/{Edition.CourseId}", $"/courses/{Edition.CourseId}/zasada-pareto", edition.HomeworkAddress, $"{edition.HomeworkAddress}/revisions", $"{edition.HomeworkAddress}/revisions/1",
            $"{edition.HomeworkAddress}/submissions/1", "/account", "/cards", "/search?q=standard",
            $"/courses/{Edition.CourseId}/notes", $"/courses/{Edition.CourseId}/notes?lesson=zasada-pareto", $"/courses/{Edition.CourseId}/print", $"/courses/{Edition.CourseId}/zasada-pareto/report",
        ];
        foreach (var page in pages) await trainee.Read(page);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Jeszcze kilka słów na próbę.");
        await trainee.HandIn(edition, "Jeszcze kilka słów na próbę, tym razem naprawdę.");
        var lesson = await trainee.Read($"/courses/{Edition.CourseId}/zasada-pareto");
        await trainee.Submit(lesson, "form.exercise[data-type=quiz]", [("choice", "0")]);
        await trainee.Submit(lesson, "#lesson-progress form", []);
        await trainee.Submit(lesson, "form.note-form", [("Text", "Notatka.")]);
        await trainee.Submit(await trainee.Read($"/courses/{Edition.CourseId}/zasada-pareto/report"), "main form", [("Text", "Literówka.")]);
    }

    private async Task Teach(Edition edition, string desk)
    {
        using var trainer = await edition.SignInTrainer();
        foreach (var page in (string[])["/", "/reflections", "/reflections?at=2027-04-01T00:00:00.000Z&id=0190f3a4-0000-7000-8000-000000000001", "/grading", "/grading/insight", "/grading?share=mine&state=first", "/grading?own=true&urgency=Appeal&at=2027-04-01T00:00:00.000Z&id=0190f3a4-0000-7000-8000-000000000001", $"/grading/shares/{edition.Cohort.Id}", desk, $"/courses/{Edition.CourseId}", edition.HomeworkAddress]) await trainer.Read(page);
        var (form, newest) = (await trainer.Read(desk), await edition.DeskOf());
        await trainer.Grade(form, "Desk.Save", [.. Deeds.AllMarks(form)]);
        await school.Release(edition, newest);
        await trainer.Read($"/cohorts/{edition.Cohort.Id}/insight");
        using var trainee = await edition.SignInTrainee();
        await trainee.Read($"{edition.HomeworkAddress}/submissions/2/result");
        await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/submissions/2/appeal"), "main form", [("Reason", "Tak nie było.")]);
        await trainer.Read($"{newest}/appeal");
        await Look(edition, trainer, newest);
        var third = await edition.SomebodyHandsIn("Jeszcze raz to samo, innymi słowami.");
        await trainee.Read((await school.Return(edition, third)).Replace("/1/", "/3/", StringComparison.Ordinal));
        await trainee.Read("/homework/folder");
        await trainer.Excuse(edition);
        await trainer.Read($"/grading/cohorts/{edition.Cohort.Id}");
    }

    /// <summary>What stands around the grading, and the deeds of it.</summary>
    private static async Task Look(Edition edition, Browser trainer, string desk)
    {
        foreach (var page in (string[])["/grading/cohorts", $"{desk}/return", .. await edition.AddressesOf()]) await trainer.Read(page);
        await trainer.Submit(await trainer.Read($"{await edition.PersonAddress(1)}/hand-in"), "main form", [("Text", "Trzy słowa wystarczą.")]);
    }

    private async Task Administer(Edition edition)
    {
        using var administrator = await school.SignIn("admin@example.test");
        foreach (var page in (string[])["/", "/cohorts", "/cohorts/open", $"/cohorts/{edition.Cohort.Id}", "/letters", "/letters?only=givenUp", "/letters?only=late"]) await administrator.Read(page);
        var cohort = await administrator.Read($"/cohorts/{edition.Cohort.Id}");
        await administrator.Submit(cohort, "form:has(#Addresses)", [("Addresses", "nowa@example.test")]);
        using var visitor = school.Visitor();
        await visitor.Submit(await visitor.Read("/forgotten-password"), "main form", [("Email", edition.Trainee.Email)]);
    }

    /// <summary>A walk along an index ends where the page does, what a subquery found is small, and <c>WHERE 0</c> reads nothing; a walk along the table itself has no end.</summary>
    private static bool IsScan(string step, string sql) => !sql.TrimEnd().EndsWith("WHERE 0", StringComparison.Ordinal) && Scan().Match(step) is { Success: true } scan && Regex.IsMatch(sql, $@"(FROM|JOIN) ""\w+"" AS ""{scan.Groups["alias"].Value}""", RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task<IReadOnlyList<string>> Plan(AskedQuery query)
    {
        await using var connection = new SqliteConnection($"Data Source={school.DatabaseFile};Mode=ReadOnly");
        await connection.OpenAsync();
        connection.CreateAggregate<decimal?, decimal?>("ef_sum", (sum, value) => sum + value);
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {query.Sql}";
        foreach (var (name, value) in query.Parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex(@"^SCAN (?<alias>\w+)( |$)(?!USING)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scan();
}
