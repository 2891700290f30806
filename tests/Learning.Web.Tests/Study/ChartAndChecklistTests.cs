using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Study;

public sealed class ChartAndChecklistTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    [Fact]
    public async Task The_curve_follows_the_reader_s_numbers_and_theirs_alone()
    {
        var edition = await school.Open(trainees: 2);
        using var trainee = await edition.SignInTrainee();
        var before = (await trainee.Read(ExerciseSchool.Lesson)).Find("[id='t-chart'] polyline").GetAttribute("points");

        var changed = await trainee.Answer("t-chart", [("value-1", "120")]);

        changed.Find("[id='t-chart'] polyline").GetAttribute("points").ShouldNotBe(before);
        changed.All("[id='t-chart'] tbody th").Select(Page.TextOf).ShouldBe(["Bary", "Hotele"]);
        changed.Find("[id='t-chart'] details").HasAttribute("open").ShouldBeTrue();
        using var other = await edition.SignInTrainee(1);
        (await other.Read(ExerciseSchool.Lesson)).Find("[id='t-chart'] polyline").GetAttribute("points").ShouldBe(before);
        (await trainee.Answer("t-chart", [], "[name='reset']")).Find("[id='t-chart'] polyline").GetAttribute("points").ShouldBe(before);
    }

    [Fact]
    public async Task What_is_no_number_is_refused_and_stays_in_its_field()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Answer("t-chart", [("value-0", "dużo \"&<")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(page.Find("[id='t-chart'] .error")).ShouldBe(Speech.Polish("Refusal.Exercise.NoNumber"));
        page.Find("[id='t-chart'] [name='value-0']").GetAttribute("value").ShouldBe("dużo \"&<");
        page.Find("[id='t-chart'] [name='value-1']").GetAttribute("value").ShouldBe("20");
    }

    [Fact]
    public async Task A_line_from_a_file_has_its_table()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Read(ExerciseSchool.Lesson);

        page.Html.ShouldContain("Prace według dni");
        page.All("figure:not([id='t-chart'] figure) tbody tr").Select(Page.TextOf).ShouldContain(row => row.Contains("Wtorek", StringComparison.Ordinal) && row.Contains("7,5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Self_assessments_are_kept_and_shown_over_time_to_their_owner()
    {
        var edition = await school.Open(trainees: 2);
        using var trainee = await edition.SignInTrainee();
        var first = await trainee.Answer("t-checklist", [("item", "1")]);
        Page.TextOf(first.Find("[id='t-checklist'] .outcome")).ShouldContain("1 z 2");
        first.Has("[id='t-checklist'] .assessments").ShouldBeFalse();

        school.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await edition.SignInTrainee();
        var second = await later.Answer("t-checklist", [("item", "0"), ("item", "1")]);

        second.All("[id='t-checklist'] .assessments > ol > li meter").Select(m => m.GetAttribute("value")).ShouldBe(["1", "2"]);
        second.All("[id='t-checklist'] .assessments tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent))).ShouldBe(["nie|tak", "tak|tak"]);
        using var other = await edition.SignInTrainee(1);
        (await other.Read(ExerciseSchool.Lesson)).Has("[id='t-checklist'] .outcome").ShouldBeFalse();
    }
}
