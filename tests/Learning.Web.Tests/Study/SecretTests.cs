using Learning.Lessons.Exercises;

namespace Learning.Web.Tests.Study;

/// <summary>What a reader has not earned yet is not in the page, in any form.</summary>
public sealed class SecretTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    private static readonly string[] Secrets =
    [
        "Uzasadnienie pierwsze", "Uzasadnienie drugie", "Rewers pierwszy", "Rewers drugi", "Skutek odebrania", "Skutek słuchania",
        "Środek", "Słychać klienta", "Słucham", "Rozmowa skończona", "krok-b", "koniec-c",
    ];

    [Fact]
    public async Task Neither_trainee_nor_trainer_is_sent_an_answer_before_its_time()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();
        foreach (var page in new[] { await trainee.Read(ExerciseSchool.Lesson), await trainer.Read(ExerciseSchool.Lesson), await trainee.Read("/"), await trainee.Read("/cards") })
            foreach (var secret in Secrets)
                page.Html.ShouldNotContain(secret);
    }

    [Fact]
    public async Task What_a_script_is_sent_holds_no_more_than_the_page()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var page = await trainee.Read(ExerciseSchool.Lesson);

        using var answer = await trainee.Fetch(page, "[id='t-sort'] form", []);

        var sent = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        sent.ShouldContain("t-sort");
        foreach (var secret in Secrets) sent.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_card_that_is_not_next_cannot_be_turned()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var deck = school.Exercise<Cards>("t-cards");

        (await trainee.Read($"{ExerciseSchool.Lesson}?card={deck.Keys[1]}")).Html.ShouldNotContain("Rewers");
        (await trainee.Read($"{ExerciseSchool.Lesson}?card={deck.Keys[0]}")).Html.ShouldContain("Rewers pierwszy");
    }

    [Fact]
    public async Task Rows_to_sort_and_steps_to_order_differ_in_nothing_but_their_words()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var page = await trainee.Read(ExerciseSchool.Lesson);

        foreach (var rows in new[] { "[id='t-sort'] tbody tr", "[id='t-sort-many'] .order > li", "[id='t-order'] .order > li" })
            page.All(rows).Select((row, i) => Shape(row.OuterHtml, $"item-{i}")).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Each_trainee_meets_steps_in_an_order_of_their_own_that_is_not_the_right_one()
    {
        var edition = await school.Open(trainees: 12);
        var orders = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            using var trainee = await edition.SignInTrainee(i);
            var shown = string.Concat(school.Shown(await trainee.Read(ExerciseSchool.Lesson), "t-order", ["Krok alfa", "Krok beta", "Krok gamma"]));
            string.Concat(school.Shown(await trainee.Read(ExerciseSchool.Lesson), "t-order", ["Krok alfa", "Krok beta", "Krok gamma"])).ShouldBe(shown);
            orders.Add(shown);
        }

        orders.ShouldNotContain("012");
        orders.Distinct().Count().ShouldBeGreaterThan(1);
    }

    private static string Shape(string row, string field)
    {
        foreach (var word in (string[])["Pasażer", "Dyspozytor", "Kierowca", "Chleb", "Kredyt", "Zupa", "Wniosek", "Krok alfa", "Krok beta", "Krok gamma"])
            row = row.Replace(word, "…", StringComparison.Ordinal);
        return row.Replace(field, "item", StringComparison.Ordinal);
    }
}
