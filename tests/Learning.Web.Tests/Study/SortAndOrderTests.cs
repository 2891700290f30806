using System.Net;
using Learning.Lessons.Exercises;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Study;

public sealed class SortAndOrderTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    private static readonly string[] People = ["Pasażer", "Dyspozytor", "Kierowca"];
    private static readonly string[] Steps = ["Krok alfa", "Krok beta", "Krok gamma"];
    private static readonly int[] Swapped = [2, 1, 3];

    [Fact]
    public async Task A_wrong_category_is_marked_at_its_row_and_the_answer_is_there_again_on_return()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var shown = school.Shown(await trainee.Read(ExerciseSchool.Lesson), "t-sort", People);

        var answered = await trainee.Answer("t-sort", Categories(shown, 0, 1, 0));

        answered.Url.Fragment.ShouldBe("#t-sort");
        using var elsewhere = await edition.SignInTrainee();
        foreach (var page in new[] { answered, await elsewhere.Read(ExerciseSchool.Lesson) })
        {
            page.Find("[id='t-sort'] .outcome").GetAttribute("data-verdict").ShouldBe("wrong");
            page.All("[id='t-sort'] tbody tr").Select(r => r.GetAttribute("data-verdict")).ShouldBe(shown.Select(person => person == 2 ? "wrong" : "right"));
            page.All("[id='t-sort'] input[checked]").Count().ShouldBe(3);
        }

        (await trainee.Answer("t-sort", Categories(shown, 0, 1, 1))).Find("[id='t-sort'] .outcome").GetAttribute("data-verdict").ShouldBe("right");
    }

    [Fact]
    public async Task Half_an_answer_is_refused_in_words_and_kept_as_it_was_chosen()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Answer("t-sort", [("item-1", "1")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(page.Find("[id='t-sort'] .error")).ShouldBe(Speech.Polish("Refusal.Exercise.SomeLeft", 2));
        page.All("[id='t-sort'] input[checked]").ShouldHaveSingleItem().GetAttribute("name").ShouldBe("item-1");
        page.Has("[id='t-sort'] .outcome").ShouldBeFalse();
    }

    [Fact]
    public async Task Many_categories_are_chosen_from_lists()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        string[] things = ["Chleb", "Kredyt", "Zupa", "Wniosek"];
        var shown = school.Shown(await trainee.Read(ExerciseSchool.Lesson), "t-sort-many", things);

        var page = await trainee.Answer("t-sort-many", Categories(shown, 0, 1, 2, 3));

        page.Find("[id='t-sort-many'] .outcome").GetAttribute("data-verdict").ShouldBe("right");
        page.All("[id='t-sort-many'] select option[selected]").Select(o => o.TextContent).Order().ShouldBe(["bank", "piekarnia", "restauracja", "urząd"]);
    }

    [Fact]
    public async Task Steps_stand_as_they_were_put_and_each_says_whether_it_is_in_its_place()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var shown = school.Shown(await trainee.Read(ExerciseSchool.Lesson), "t-order", Steps);

        var page = await trainee.Answer("t-order", shown.Select((step, i) => (Order.Field(i), (string?)$"{Swapped[step]}")));

        school.Shown(page, "t-order", Steps).ShouldBe([1, 0, 2]);
        page.All("[id='t-order'] .order > li").Select(r => r.GetAttribute("data-verdict")).ShouldBe(["wrong", "wrong", "right"]);
        var right = await trainee.Answer("t-order", shown.Select((step, i) => (Order.Field(i), (string?)$"{step + 1}")));
        right.Find("[id='t-order'] .outcome").GetAttribute("data-verdict").ShouldBe("right");
        Page.TextOf(right.Find("[id='t-order'] .outcome")).ShouldContain("Próba 2");
    }

    [Fact]
    public async Task Two_steps_at_one_place_are_refused_and_kept_as_chosen()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Answer("t-order", [("item-0", "2"), ("item-1", "2"), ("item-2", "3")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(page.Find("[id='t-order'] .error")).ShouldBe(Speech.Polish("Refusal.Exercise.SamePlace", 2));
        page.All("[id='t-order'] option[selected]").Select(o => o.TextContent).Order().ShouldBe(["2", "2", "3"]);
    }

    private static IEnumerable<(string, string?)> Categories(IReadOnlyList<int> shown, params int[] categories) =>
        shown.Select((item, place) => (Sort.Field(place), (string?)$"{categories[item]}"));
}
