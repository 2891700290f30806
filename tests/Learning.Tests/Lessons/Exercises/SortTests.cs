using Learning.Lessons.Exercises;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

public class SortTests
{
    private const string Good = "::: sort {#klienci}\nKto jest *kim*?\n\n| Osoba | Klient |\n|---|---|\n| Pasażer | zewnętrzny |\n| **Dyspozytor** | wewnętrzny |\n| Kierowca | wewnętrzny |\n| Szkoła | zewnętrzny |\n:::\n";

    [Fact]
    public void A_table_of_two_columns_is_items_and_their_categories()
    {
        var sort = Read<Sort>(Good);
        sort.Text.Original.Question.ShouldBe("Kto jest <em>kim</em>?");
        (sort.Text.Original.ItemHeader, sort.Text.Original.CategoryHeader).ShouldBe(("Osoba", "Klient"));
        sort.Text.Original.Items.Select(i => i.Markup).ShouldBe(["Pasażer", "<strong>Dyspozytor</strong>", "Kierowca", "Szkoła"]);
        sort.Text.Original.Categories.ShouldBe(["zewnętrzny", "wewnętrzny"]);
        sort.Right.ShouldBe([0, 1, 1, 0]);
    }

    [Fact]
    public void The_question_may_be_left_out() => Read<Sort>(Good.Replace("Kto jest *kim*?\n\n", "", StringComparison.Ordinal)).Text.Original.Question.ShouldBeEmpty();

    [Fact]
    public void Nothing_of_it_is_in_the_text_of_the_lesson() => Rendered.Of(Good).Html.ShouldBe("[ExerciseHole]");

    [Fact]
    public void Every_reader_meets_the_items_in_an_order_of_their_own_that_stays()
    {
        var sort = Read<Sort>(Good);
        sort.Shown(Reader).Order().ShouldBe([0, 1, 2, 3]);
        sort.Shown(Reader).ShouldBe(sort.Shown(Reader));
        Enumerable.Range(0, 40).Select(_ => string.Concat(sort.Shown(Guid.CreateVersion7()))).Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void The_author_s_order_is_shown_to_nobody() =>
        Enumerable.Range(0, 60).ShouldAllBe(_ => !Read<Sort>(Good).Shown(Guid.CreateVersion7()).SequenceEqual(new[] { 0, 1, 2, 3 }));

    [Fact]
    public void An_answer_is_right_when_every_item_is_in_its_category()
    {
        var sort = Read<Sort>(Good);
        var right = sort.Mark(null, Fill(sort, sort.Right));
        (right.IsRight, right.Answer).ShouldBe((true, "0,1,1,0"));
        var wrong = sort.Mark(null, Fill(sort, [0, 1, 1, 1]));
        (wrong.IsRight, wrong.IsComplete).ShouldBe((false, true));
        sort.Placed(wrong.State).ShouldBe([0, 1, 1, 1]);
    }

    [Fact]
    public void What_is_no_answer_is_refused()
    {
        var sort = Read<Sort>(Good);
        Code(() => sort.Mark(null, [])).ShouldBe("Exercise.NothingChosen");
        Code(() => sort.Mark(null, Fill(sort, sort.Right).Take(2))).ShouldBe("Exercise.SomeLeft");
        Code(() => sort.Mark(null, Fill(sort, [0, 1, 1, 2]))).ShouldBe("Exercise.UnknownChoice");
        Code(() => sort.Mark(null, Fill(sort, sort.Right).Select(f => (f.Item1, "-1")))).ShouldBe("Exercise.UnknownChoice");
    }

    [Theory]
    [InlineData("0,1,1")]
    [InlineData("0,1,1,7")]
    [InlineData("x")]
    public void An_answer_to_an_older_text_counts_as_none(string state) => Read<Sort>(Good).Placed(state).ShouldBeEmpty();

    [Theory]
    [InlineData("| Kierowca | wewnętrzny |", "| Kierowca | |", "sort-no-category", 8)]
    [InlineData("| Kierowca | wewnętrzny |", "| | wewnętrzny |", "sort-row", 8)]
    [InlineData("wewnętrzny", "zewnętrzny", "sort-categories", 4)]
    [InlineData("| **Dyspozytor** | wewnętrzny |\n| Kierowca | wewnętrzny |\n| Szkoła | zewnętrzny |\n", "", "sort-items", 4)]
    [InlineData("| Osoba | Klient |\n|---|---|", "| Osoba | Klient | Rok |\n|---|---|---|", "sort-row", 6)]
    [InlineData("Kto jest *kim*?\n", "Kto?\n\nI dlaczego?\n", "sort-shape", 4)]
    [InlineData("Kto jest", "Do {{due}} kto jest", "hole-in-exercise", 2)]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }

    [Fact]
    public void Without_a_table_there_is_nothing_to_sort() => Rendered.Of("::: sort {#klienci}\nKto jest kim?\n:::").Codes.ShouldBe(["sort-shape"]);

    [Fact]
    public void A_translation_that_sorts_otherwise_is_reported_and_left_out()
    {
        var english = Rendered.Of(Good.Replace("| Szkoła | zewnętrzny |", "| School | wewnętrzny |", StringComparison.Ordinal), "en");
        Join<Sort>(Rendered.Of(Good), english).Text.Translations.ShouldBeEmpty();
        english.Codes.ShouldBe(["translation-differs"]);
        Join<Sort>(Rendered.Of(Good), Rendered.Of(Good.Replace("Szkoła", "School", StringComparison.Ordinal), "en")).Text.Translations.Keys.ShouldBe(["en"]);
    }

    private static IEnumerable<(string, string)> Fill(Sort sort, IReadOnlyList<int> categories) =>
        sort.Shown(Reader).Select((item, place) => (Sort.Field(place), $"{categories[item]}"));
}
