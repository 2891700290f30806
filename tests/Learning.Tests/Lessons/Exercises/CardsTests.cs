using Learning.Lessons.Exercises;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

public class CardsTests
{
    private const string Good = "::: cards {#pojecia}\nPowtórz.\n\nDostawca\n:   Ten, kto *przekazuje* wartość.\n\nOdbiorca\n:   Ten, kto ją dostaje.\n\nObsługa\n:   Proces między nimi.\n:::\n";

    private static readonly DateOnly Today = new(2027, 4, 12);

    [Fact]
    public void A_definition_list_is_a_deck()
    {
        var deck = Read<Cards>(Good);
        deck.Text.Original.Question.ShouldBe("Powtórz.");
        deck.Text.Original.Cards.Select(c => c.Front.Markup).ShouldBe(["Dostawca", "Odbiorca", "Obsługa"]);
        deck.Text.Original.Cards[0].Back.ShouldContain("Ten, kto <em>przekazuje</em> wartość.");
        deck.Keys.Distinct().Count().ShouldBe(3);
        Rendered.Of(Good).Html.ShouldBe("[ExerciseHole]");
    }

    [Fact]
    public void A_term_of_a_deck_is_no_place_to_link_to()
    {
        Rendered.Of(Good).Source.Anchors.ShouldBe(["pojecia"]);
        Rendered.Of("Dostawca\n:   Ktoś.\n").Source.Anchors.ShouldBe(["dostawca"]);
    }

    [Fact]
    public void A_new_card_between_two_others_disturbs_neither()
    {
        var (old, later) = (Read<Cards>(Good), Read<Cards>(Good.Replace("Odbiorca\n", "Wartość\n:   To, o co chodzi.\n\nOdbiorca\n", StringComparison.Ordinal)));
        var state = old.Mark(null, Grade(old, 1, Recall.Easy)).State;
        later.Keys.ShouldBe([old.Keys[0], later.Keys[1], old.Keys[1], old.Keys[2]]);
        later.Met(state).ShouldBe([2]);
    }

    [Fact]
    public void New_cards_wait_at_once_and_a_known_one_comes_back_after_a_day_and_then_after_six()
    {
        var deck = Read<Cards>(Good);
        deck.Waiting(null, Today).ShouldBe([0, 1, 2]);
        deck.Waiting(null, Today, withNew: false).ShouldBeEmpty();

        var first = deck.Mark(null, Grade(deck, 0, Recall.Hesitant));
        first.IsComplete.ShouldBeFalse();
        deck.Waiting(first.State, Today).ShouldBe([1, 2]);
        deck.Waiting(first.State, Today.AddDays(1)).ShouldBe([0, 1, 2]);
        first.DueAt.ShouldBe(new DateTimeOffset(2027, 4, 12, 22, 0, 0, TimeSpan.Zero), "midnight in Warsaw");

        var second = deck.Mark(Reader, first.State, Now.AddDays(1), Grade(deck, 0, Recall.Easy));
        deck.NextDay(second.State).ShouldBe(Today.AddDays(7));
    }

    [Fact]
    public void A_forgotten_card_is_asked_again_the_same_day_after_the_others_until_it_is_known()
    {
        var deck = Read<Cards>(Good);
        var forgotten = deck.Mark(null, Grade(deck, 0, Recall.Forgotten)).State;
        deck.Waiting(forgotten, Today).ShouldBe([1, 2, 0]);
        var drilled = deck.Mark(forgotten, Grade(deck, 0, Recall.Easy)).State;
        deck.Waiting(drilled, Today).ShouldBe([1, 2]);
        deck.NextDay(drilled).ShouldBe(Today.AddDays(1), "a drill does not move the day");
    }

    [Fact]
    public void A_deck_is_finished_when_every_card_has_been_asked()
    {
        var deck = Read<Cards>(Good);
        var state = deck.Mark(null, Grade(deck, 0, Recall.Easy)).State;
        state = deck.Mark(state, Grade(deck, 1, Recall.Easy)).State;
        deck.Mark(state, Grade(deck, 2, Recall.Forgotten)).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void A_card_that_does_not_wait_or_a_grade_that_is_none_is_refused()
    {
        var deck = Read<Cards>(Good);
        var state = deck.Mark(null, Grade(deck, 0, Recall.Easy)).State;
        Code(() => deck.Mark(state, Grade(deck, 0, Recall.Easy))).ShouldBe("Exercise.CardMovedOn");
        Code(() => deck.Mark(null, [("card", "zzzz"), ("recall", "5")])).ShouldBe("Exercise.CardMovedOn");
        foreach (var grade in new[] { "", "2", "9", "x" }) Code(() => deck.Mark(null, [("card", deck.Keys[0]), ("recall", grade)])).ShouldBe("Exercise.UnknownChoice");
    }

    /// <summary>The table of E-Factors that the formula gives: https://super-memory.com/english/ol/sm2.htm</summary>
    [Theory]
    [InlineData(new[] { Recall.Easy, Recall.Easy, Recall.Easy }, 17, 280)]
    [InlineData(new[] { Recall.Hesitant, Recall.Hesitant, Recall.Hesitant, Recall.Hesitant }, 38, 250)]
    [InlineData(new[] { Recall.Easy, Recall.Easy, Recall.Forgotten }, 1, 270)]
    [InlineData(new[] { Recall.Easy, Recall.Easy, Recall.Forgotten, Recall.Easy, Recall.Easy }, 6, 290)]
    public void Intervals_grow_as_SM_2_says(Recall[] grades, int interval, int easiness)
    {
        var (memory, day) = (CardMemory.None, Today);
        foreach (var grade in grades)
        {
            memory = memory.After(grade, day);
            if (memory.Again) memory = memory.After(Recall.Easy, day);
            day = memory.DueOn;
        }

        (memory.Interval, memory.Easiness).ShouldBe((interval, easiness));
    }

    [Theory]
    [InlineData("0,2")]
    [InlineData("2027-04-12:101")]
    [InlineData("Notatka: raz; dwa")]
    [InlineData("karta:1:1:250:99999999:0")]
    [InlineData("karta:1:1:-5:700000:0")]
    public void What_an_exercise_of_another_type_left_is_no_card(string state) => CardMemory.ReadAll(state).ShouldBeEmpty();

    [Fact]
    public void Easiness_does_not_fall_below_its_floor_nor_intervals_out_of_the_calendar()
    {
        var (hard, easy) = (CardMemory.None, CardMemory.None);
        for (var i = 0; i < 30; i++)
        {
            hard = hard.After(Recall.Hard, hard.DueOn) with { Again = false };
            easy = easy.After(Recall.Easy, easy.DueOn);
        }

        hard.Easiness.ShouldBe(130);
        easy.Interval.ShouldBe(3650);
    }

    [Theory]
    [InlineData("Odbiorca\n:   Ten, kto ją dostaje.\n\nObsługa\n:   Proces między nimi.\n", "", "cards-number", 4)]
    [InlineData("Odbiorca\n", "Dostawca\n", "cards-twins", 4)]
    [InlineData("Odbiorca\n", "Odbiorca\nKlient\n", "cards-term", 7)]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }

    [Fact]
    public void Without_definitions_there_are_no_cards() => Rendered.Of("::: cards {#pojecia}\nDostawca\n:::").Codes.ShouldBe(["cards-shape"]);

    [Fact]
    public void A_translation_keeps_the_keys_of_the_original()
    {
        var english = Rendered.Of(Good.Replace("Dostawca", "Supplier", StringComparison.Ordinal), "en");
        var deck = Join<Cards>(Rendered.Of(Good), english);
        deck.Text.Translations["en"].Cards[0].Front.Plain.ShouldBe("Supplier");
        deck.Keys.ShouldBe(Read<Cards>(Good).Keys);
    }

    private static IEnumerable<(string, string)> Grade(Cards deck, int card, Recall recall) => [("card", deck.Keys[card]), ("recall", $"{recall:D}")];
}
