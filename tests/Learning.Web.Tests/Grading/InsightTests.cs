using System.Net;
using Learning.Web.Http;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>What an edition's grades say together, to its trainers and to nobody else.</summary>
public sealed class InsightTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Formula = "=HYPERLINK(\"http://zły.example\";\"Kliknij\")";

    [Fact]
    public async Task Released_marks_are_drawn_and_stand_in_a_table_and_unreleased_ones_do_not()
    {
        var (edition, trainer) = await Graded("5", "3", "0");
        using var _ = trainer;

        var page = await trainer.Read($"/cohorts/{edition.Cohort.Id}/insight");

        page.Text.ShouldContain("3 oddane prace, 2 udostępnione oceny. Mediana: 80 % punktów.");
        Rows(page, $"marks-{edition.Assignment.Id:N}").Where(r => r.Value != "0").ShouldBe([("60–69 %", "1"), ("90–100 %", "1")]);
        Rows(page, $"criterion-{edition.Assignment.Id:N}-stanowisko").Select(r => r.Value).ShouldBe(["0", "0", "1", "1"]);
        page.All("svg.chart[role=img] desc").Count().ShouldBe(page.All("figure.chart-figure table").Count());
    }

    [Fact]
    public async Task Works_are_counted_by_how_long_before_or_after_the_deadline_they_came()
    {
        var edition = await school.Open(b => b with { LateUntil = new Learning.Courses.DueRule.AfterStart(30) }, trainees: 4);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        school.Clock.Advance(edition.Assignment.DueAt - school.Clock.Now - TimeSpan.FromMinutes(5));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 1);
        school.Clock.Advance(TimeSpan.FromHours(3));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 2);
        using var trainer = await edition.SignInTrainer();

        var rows = Rows(await trainer.Read($"/cohorts/{edition.Cohort.Id}/insight"), $"times-{edition.Assignment.Id:N}");

        rows.Where(r => r.Value != "0").ShouldBe(
            [(Speech.Polish("Insight.Time.OverAWeekBefore"), "1"), (Speech.Polish("Insight.Time.InTheLastHour"), "1"), (Speech.Polish("Insight.Time.WithinADayAfter"), "1"), (Speech.Polish("Insight.Time.Never"), "1")]);
    }

    [Fact]
    public async Task Each_trainers_median_and_longest_wait_are_told_in_days()
    {
        var edition = await school.Open(trainees: 3);
        var desks = new List<string>();
        for (var i = 0; i < 3; i++) desks.Add(await edition.SomebodyHandsIn(SampleEssay.Of(20), i));
        foreach (var (desk, hours) in desks.Zip([12, 36, 60]))
        {
            school.Clock.Advance(TimeSpan.FromHours(hours));
            using var trainer = await edition.SignInTrainer();
            await Release(trainer, desk, "5");
        }

        using var reader = await edition.SignInTrainer();
        var page = await reader.Read($"/cohorts/{edition.Cohort.Id}/insight");

        Rows(page, "turnaround-median").ShouldBe([(edition.Trainer.Name, "2")]);
        Rows(page, "turnaround-longest").ShouldBe([(edition.Trainer.Name, "4,5")]);
        Rows(page, "turnaround-released").ShouldBe([(edition.Trainer.Name, "3")]);
    }

    [Fact]
    public async Task Comments_that_come_again_and_again_are_counted_and_no_spreadsheet_takes_them_for_formulas()
    {
        var (edition, trainer) = await Graded("5", "5");
        using var _ = trainer;

        var page = await trainer.Read($"/cohorts/{edition.Cohort.Id}/insight");
        Rows(page, "comments-repeated").ShouldBe([(Formula, "2")]);
        var file = await trainer.Read(page.Find("figure:has(#comments-repeated-title) a").GetAttribute("href")!);

        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe(Csv.MediaType);
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Response.Content.ReadAsByteArrayAsync()).Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        file.Html.TrimStart('\uFEFF').ShouldBe("\"Komentarz\";\"Ile razy\"\r\n\"'=HYPERLINK(\"\"http://zły.example\"\";\"\"Kliknij\"\")\";2\r\n");
    }

    [Fact]
    public async Task Every_chart_has_its_file_with_the_numbers_of_its_table()
    {
        var (edition, trainer) = await Graded("5", "3", "0");
        using var _ = trainer;
        var page = await trainer.Read($"/cohorts/{edition.Cohort.Id}/insight");
        var figures = page.All("figure.chart-figure").ToList();
        figures.Count.ShouldBeGreaterThan(8);

        foreach (var figure in figures)
        {
            var file = await trainer.Read(figure.QuerySelector("a[href$='.csv']")!.GetAttribute("href")!);
            file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(figure.QuerySelectorAll("tr").Length);
        }
    }

    [Fact]
    public async Task Nobody_but_the_editions_trainers_reads_it()
    {
        var (edition, trainer) = await Graded("5", "3");
        trainer.Dispose();
        var other = await school.Open();
        string[] addresses = [$"/cohorts/{edition.Cohort.Id}/insight", $"/cohorts/{edition.Cohort.Id}/insight/turnaround-median.csv"];
        using var stranger = await other.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        using var administrator = await school.SignIn("admin@example.test");

        foreach (var address in addresses)
        {
            foreach (var reader in (Browser[])[stranger, trainee, administrator]) (await reader.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await trainee.Get("/grading/insight")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Read("/grading/insight")).Url.AbsolutePath.ShouldBe($"/cohorts/{other.Cohort.Id}/insight");
        (await stranger.Get($"/cohorts/{other.Cohort.Id}/insight/nie-ma.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/cohorts/{Guid.CreateVersion7()}/insight")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_trainee_is_named()
    {
        var (edition, trainer) = await Graded("5", "3");
        using var _ = trainer;

        var page = await trainer.Read($"/cohorts/{edition.Cohort.Id}/insight");

        foreach (var trainee in edition.Trainees) page.Html.ShouldNotContain(trainee.Name);
        page.Text.ShouldContain(edition.Trainer.Name);
    }

    /// <summary>An edition where each trainee got these points in every criterion and the same comment, and those with none are not released.</summary>
    private async Task<(Edition Edition, Browser Trainer)> Graded(params string[] points)
    {
        var edition = await school.Open(trainees: points.Length);
        var trainer = await edition.SignInTrainer();
        for (var i = 0; i < points.Length; i++) await Release(trainer, await edition.SomebodyHandsIn(SampleEssay.Of(20), i), points[i], points[i] == "0" ? "Desk.Save" : "Desk.Release");
        return (edition, trainer);
    }

    private static async Task Release(Browser trainer, string address, string points, string button = "Desk.Release")
    {
        var desk = await trainer.Read(address);
        await trainer.Grade(desk, button, [.. Deeds.AllMarks(desk, points), ("New[1].Text", Formula)]);
    }

    private static IEnumerable<(string Name, string Value)> Rows(Page page, string figure) =>
        page.Find($"figure:has([id='{figure}-title'])").QuerySelectorAll("tbody tr").Select(r => (Page.TextOf(r.Children[0]), Page.TextOf(r.Children[1])));
}
