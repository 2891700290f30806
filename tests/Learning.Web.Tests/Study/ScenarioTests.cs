using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Study;

public sealed class ScenarioTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    [Fact]
    public async Task One_step_leads_to_the_next_with_what_came_of_it_and_the_rest_stays_hidden()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var middle = await trainee.Answer("t-scenario", [], "Odbieram");

        middle.Html.ShouldContain("Skutek odebrania");
        middle.Html.ShouldContain("Słychać klienta");
        middle.Html.ShouldNotContain("Rozmowa skończona");
        middle.Html.ShouldNotContain("Skutek słuchania");
        using var elsewhere = await edition.SignInTrainee();
        var end = await elsewhere.Answer("t-scenario", [], "Słucham");
        end.Html.ShouldContain("Skutek słuchania");
        end.Html.ShouldContain("Rozmowa skończona");
        end.Has("[id='t-scenario'] .choices").ShouldBeFalse();
        end.All("[id='t-scenario'] .taken").Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_choice_sent_twice_is_taken_once()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var page = await trainee.Read(ExerciseSchool.Lesson);
        await trainee.Submit(page, "[id='t-scenario'] form", [], "Odbieram");

        var again = await trainee.Submit(page, "[id='t-scenario'] form", [], "Odbieram");

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(again.Find("[id='t-scenario'] .error")).ShouldBe(Speech.Polish("Refusal.Exercise.MovedOn"));
        again.All("[id='t-scenario'] .taken").Count().ShouldBe(1);
    }

    [Fact]
    public async Task It_can_be_walked_again_from_the_beginning()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await trainee.Answer("t-scenario", [], "Czekam");

        var page = await trainee.Answer("t-scenario", [], "[name='restart']");

        page.Has("[id='t-scenario'] .taken").ShouldBeFalse();
        page.Html.ShouldNotContain("Rozmowa skończona");
    }
}
