using System.Net;
using Learning.Homework;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;

namespace Learning.Web.Tests.Trainees;

/// <summary>The table of an edition, and its marks for a spreadsheet.</summary>
public sealed class CohortTableTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Every_trainee_stands_where_they_are_and_leads_to_their_work()
    {
        var edition = await school.Open(trainees: 7);
        using var trainer = await edition.SignInTrainer();
        using (var writing = await edition.SignInTrainee(1)) await writing.Keep(await writing.Read(edition.HomeworkAddress), "Na razie tyle.");
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 2);
        var graded = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), 3));
        await trainer.Grade(graded, "Desk.Save", [.. Deeds.AllMarks(graded, "3")]);
        var released = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), 4));
        await trainer.Grade(released, "Desk.Release", [.. Deeds.AllMarks(released)]);
        await trainer.ReturnWork(edition, await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), 5)));
        await trainer.Excuse(edition, 6);

        var table = await trainer.Read($"/grading/cohorts/{edition.Cohort.Id}");

        StatesOf(table, edition).ShouldBe(["NotBegun", "Draft", "HandedIn", "Graded", "Released", "Returned", "Excused"]);
        table.Link($"{Speech.Polish("WorkState.HandedIn")}: {edition.Trainees[2].Name}, {edition.Assignment.Title}").ShouldBe(await edition.DeskOf(2));
        table.Text.ShouldContain(Speech.Polish("Trainees.HandedOf", 4, 7));
        (await trainer.Read("/grading/cohorts")).Link(edition.Cohort.Name).ShouldBe($"/grading/cohorts/{edition.Cohort.Id}");
    }

    [Fact]
    public async Task Late_work_and_missing_work_say_so()
    {
        var edition = await school.Open(b => b with { LateUntil = new Learning.Courses.DueRule.AfterStart(30), LatePenaltyPercent = 10 }, trainees: 2);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(1));
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        school.Clock.AdvanceTo(edition.Assignment.LateUntil!.Value);
        using var trainer = await edition.SignInTrainer();

        var table = await trainer.Read($"/grading/cohorts/{edition.Cohort.Id}");

        StatesOf(table, edition).ShouldBe(["Late", "NotBegun"]);
        table.All(".overdue").Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_sees_the_table_the_marks_or_the_people()
    {
        var edition = await school.Open();
        var addresses = await edition.AddressesOf();
        foreach (var stranger in new[] { edition.Trainee.Email!, (await school.Open()).Trainer.Email!, "admin@example.test" })
        {
            using var browser = await school.SignIn(stranger);
            foreach (var address in addresses) (await browser.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task The_marks_are_a_spreadsheet_without_formulas()
    {
        var edition = await school.Open(trainees: 2);
        await school.Db(async db =>
        {
            (await db.People.FindAsync(edition.Trainees[1].Id))!.Name = "=HYPERLINK(\"http://zly.example\")";
            await db.SaveChangesAsync();
        });
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk, "3")]);

        var csv = await trainer.Read($"/grading/cohorts/{edition.Cohort.Id}/marks.csv");

        csv.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = csv.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith($"\"{Speech.Polish("Marks.Name")}\";");
        lines.ShouldContain(line => line.StartsWith("\"'=HYPERLINK(\"\"http", StringComparison.Ordinal));
        lines.Single(line => line.Contains(edition.Trainees[0].Email!, StringComparison.Ordinal)).ShouldContain($";\"{Speech.Polish("WorkState.Released")}\";1;");
        lines.Single(line => line.Contains(edition.Trainees[0].Email!, StringComparison.Ordinal)).ShouldContain(";20;12;20;\"12\";");
    }

    [Fact]
    public async Task Where_names_stay_hidden_nothing_leads_from_a_name_to_an_unreleased_work()
    {
        var edition = await school.Open(b => b with { IsBlind = true });
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();
        var addresses = (await edition.AddressesOf()).Where(a => !a.EndsWith(".zip", StringComparison.Ordinal));

        foreach (var address in addresses) (await trainer.Read(address)).Html.ShouldNotContain(desk, customMessage: address);
        await trainer.Grade(await trainer.Read(desk), "Desk.Release", [.. Deeds.AllMarks(await trainer.Read(desk))]);
        (await trainer.Read($"/grading/cohorts/{edition.Cohort.Id}")).Html.ShouldContain(desk);
    }

    [Fact]
    public async Task Where_names_stay_hidden_no_mark_length_or_second_stands_beside_a_name()
    {
        var edition = await school.Open(b => b with { IsBlind = true, LateUntil = new Learning.Courses.DueRule.AfterStart(30) });
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddSeconds(3671));
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(23)));
        await trainer.Grade(desk, "Desk.Save", [.. Deeds.AllMarks(desk, "3")]);
        var received = TimeZoneInfo.ConvertTime((await edition.Submissions()).Single().ReceivedAt, edition.Assignment.Zone).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        desk.Text.ShouldContain(received);

        foreach (var address in (await edition.AddressesOf()).Where(a => !a.EndsWith(".zip", StringComparison.Ordinal)))
        {
            var said = (await trainer.Read(address)).Html;
            foreach (var telling in new[] { Speech.Polish("WorkState.Graded"), Speech.Polish("WorkState.Late"), Speech.Polish("Submission.Numbered", 1), received, "23 słowa", ";23;" }) said.ShouldNotContain(telling, customMessage: address);
        }
    }

    [Fact]
    public async Task Where_names_stay_hidden_no_name_tells_whose_work_was_sent_back_or_until_when()
    {
        var edition = await school.Open(b => b with { IsBlind = true, Attempts = null });
        using var trainer = await edition.SignInTrainer();
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        await trainer.ReturnWork(edition, await trainer.Read(desk));
        var telling = new[] { Returning.Word, Speech.Polish("WorkState.Returned"), edition.Said(edition.EndOfDayAfter(5)), Speech.Line(Moments.Source(DeadlineSource.Personal, edition.Trainer.Name, Speech.Pl)) };
        var dates = $"/deadlines/{edition.Assignment.Id}";
        var addresses = (await edition.AddressesOf()).Where(a => !a.EndsWith(".zip", StringComparison.Ordinal)).Append(dates).Append($"{dates}/people/{(await edition.PersonAddress()).Split('/')[^1]}").ToList();

        foreach (var address in addresses)
            foreach (var word in telling) (await trainer.Read(address)).Text.ShouldNotContain(word, customMessage: address);

        (await trainer.Read(desk)).Text.ShouldContain(edition.Said(edition.EndOfDayAfter(5)));
        await edition.SomebodyHandsIn(SampleEssay.Of(22));
        var again = await trainer.Read(await edition.DeskOf());
        await trainer.Grade(again, "Desk.Release", [.. Deeds.AllMarks(again)]);
        (await trainer.Read(dates)).Text.ShouldContain(Returning.Word);
    }

    private static string[] StatesOf(Page table, Edition edition)
    {
        var states = Enum.GetNames<Learning.Grading.WorkState>().ToDictionary(state => Speech.Polish($"WorkState.{state}"));
        return [.. edition.Trainees.Select(t => states[Page.TextOf(table.All("tbody tr").Single(r => Page.TextOf(r.QuerySelector("th")!) == t.Name).QuerySelector(".state")!)])];
    }
}
