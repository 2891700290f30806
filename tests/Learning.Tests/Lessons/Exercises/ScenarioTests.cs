using Learning.Lessons.Exercises;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

public class ScenarioTests
{
    private const string Good = """
        ::: scenario {#dostawa}
        Jest *piątek*.

        ### Dzwoni klientka {#poczatek}
        – Paczki nadal nie ma!

        - [„Proszę o numer”](#numer)
          > Milknie i szuka.
        - [„To wina *kuriera*”](#zly)

        ### Numer {#numer}
        Podaje numer.

        - [„Sprawdzam”](#dobry)
        - [„To nie u nas”](#zly)

        ### Dobrze {#dobry}
        Dziękuje.

        ### Źle {#zly}
        Odkłada słuchawkę.
        :::

        """;

    [Fact]
    public void Headings_are_steps_and_links_are_choices()
    {
        var scenario = Read<Scenario>(Good);
        var text = scenario.Text.Original;
        text.Introduction.ShouldBe("<p>Jest <em>piątek</em>.</p>");
        text.Steps.Select(s => s.Title.Plain).ShouldBe(["Dzwoni klientka", "Numer", "Dobrze", "Źle"]);
        text.Steps[0].Body.ShouldContain("Paczki nadal nie ma!");
        text.Steps[0].Body.ShouldNotContain("wina");
        text.Steps[0].Choices.Select(c => c.Words).ShouldBe(["„Proszę o\u00A0numer”", "„To wina <em>kuriera</em>”"]);
        text.Steps[0].Choices.Select(c => c.Consequence).ShouldBe(["<p>Milknie i\u00A0szuka.</p>", ""]);
        scenario.Steps.Select(s => string.Join(',', s)).ShouldBe(["1,3", "2,3", "", ""]);
    }

    [Fact]
    public void Steps_are_neither_in_the_text_nor_in_its_contents_nor_places_to_link_to()
    {
        var rendered = Rendered.Of($"## Rozmowa\n\n{Good}");
        rendered.Html.ShouldEndWith("[ExerciseHole]");
        rendered.Source.Contents.Select(h => h.Id).ShouldBe(["rozmowa"]);
        rendered.Source.Anchors.ShouldBe(["dostawa", "rozmowa"]);
    }

    [Fact]
    public void A_walk_shows_the_steps_behind_and_the_one_where_the_reader_stands()
    {
        var scenario = Read<Scenario>(Good);
        scenario.Walk(null).ShouldBe([new(0, null)]);
        var first = scenario.Mark(null, ("choice", "0"), ("at", "0"));
        (first.State, first.IsComplete).ShouldBe(("0", false));
        scenario.Walk(first.State).ShouldBe([new(0, 0), new(1, null)]);
        var second = scenario.Mark(first.State, ("choice", "1"), ("at", "1"));
        (second.State, second.IsComplete).ShouldBe(("0,1", true));
        scenario.IsEnding(scenario.Walk(second.State)[^1]).ShouldBeTrue();
        scenario.Mark(second.State, ("restart", "true")).State.ShouldBeEmpty();
    }

    [Fact]
    public void A_choice_of_a_step_that_is_over_is_not_taken_at_the_next()
    {
        var scenario = Read<Scenario>(Good);
        Code(() => scenario.Mark("0", ("choice", "0"), ("at", "0"))).ShouldBe("Exercise.MovedOn");
        Code(() => scenario.Mark(null, ("choice", "2"), ("at", "0"))).ShouldBe("Exercise.UnknownChoice");
        Code(() => scenario.Mark(null, ("at", "0"))).ShouldBe("Exercise.NothingChosen");
        Code(() => scenario.Mark("1", ("choice", "0"), ("at", "1"))).ShouldBe("Exercise.UnknownChoice");
    }

    [Theory]
    [InlineData("1,0")]
    [InlineData("7")]
    [InlineData("x")]
    public void A_walk_through_an_older_text_goes_as_far_as_it_still_can(string state) =>
        Read<Scenario>(Good).Walk(state)[^1].Choice.ShouldBeNull();

    [Theory]
    [InlineData("(#numer)", "(#zly)", "scenario-unreachable", 11)]
    [InlineData("(#numer)", "(#gdzies)", "scenario-unknown-step", 7)]
    [InlineData(" {#numer}", "", "scenario-step-id", 11)]
    [InlineData("{#dobry}", "{#numer}", "scenario-step-twice", 17)]
    [InlineData("[„Sprawdzam”](#dobry)", "„Sprawdzam” → [dalej](#dobry)", "link-broken", 14)]
    [InlineData("[„Sprawdzam”](#dobry)", "[„Sprawdzam”](#dobry) i tyle", "scenario-choice", 14)]
    [InlineData("Milknie i szuka.", "Milknie.\n\n  Szuka.", "scenario-choice", 7)]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal), find: link => link.Path.Length == 0 ? Learning.Lessons.Markup.LinkTarget.None("none") : new("/x"));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }

    [Fact]
    public void A_conversation_that_never_ends_is_reported() =>
        Rendered.Of("::: scenario {#kolo}\n### A {#aa}\n\n- [Tak](#bb)\n\n### B {#bb}\n\n- [Nie](#aa)\n:::").Codes.Distinct().ShouldBe(["scenario-endless"]);

    [Fact]
    public void One_step_is_no_conversation() => Rendered.Of("::: scenario {#kolo}\n### A {#aa}\n\nSłowa.\n:::").Codes.ShouldBe(["scenario-steps"]);

    [Fact]
    public void A_heading_in_any_other_exercise_is_reported() =>
        Rendered.Of("::: reveal {#wiecej title=\"Więcej\"}\n## Nagłówek\n\nSłowa.\n:::").Codes.ShouldBe(["heading-in-exercise"]);

    [Fact]
    public void A_translation_that_branches_otherwise_is_reported()
    {
        var english = Rendered.Of(Good.Replace("[„To nie u nas”](#zly)", "[“Not here”](#dobry)", StringComparison.Ordinal), "en");
        Join<Scenario>(Rendered.Of(Good), english).Text.Translations.ShouldBeEmpty();
        english.Codes.ShouldBe(["translation-differs"]);
    }
}
