using Learning.Lessons.Exercises;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

public class OrderTests
{
    private const string Good = "::: order {#czesci}\nCo po czym?\n\n1. Przed sprzedażą\n2. *Sprzedaż*\n3. Po sprzedaży\n:::\n";

    [Fact]
    public void A_numbered_list_is_the_right_order()
    {
        var order = Read<Order>(Good);
        order.Text.Original.Question.ShouldBe("Co po czym?");
        order.Text.Original.Steps.Select(s => s.Markup).ShouldBe(["Przed sprzedażą", "<em>Sprzedaż</em>", "Po sprzedaży"]);
        Rendered.Of(Good).Html.ShouldBe("[ExerciseHole]");
    }

    [Fact]
    public void Nobody_is_shown_the_right_order()
    {
        var order = Read<Order>(Good);
        for (var i = 0; i < 60; i++) order.Shown(Guid.CreateVersion7()).ShouldNotBe([0, 1, 2]);
        order.Shown(Reader).ShouldBe(order.Shown(Reader));
    }

    [Fact]
    public void An_answer_is_right_when_every_step_has_its_place()
    {
        var order = Read<Order>(Good);
        order.Mark(null, Fill(order, [1, 2, 3])).IsRight.ShouldBeTrue();
        var wrong = order.Mark(null, Fill(order, [2, 1, 3]));
        wrong.IsRight.ShouldBeFalse();
        order.Placed(wrong.State).ShouldBe([1, 0, 2]);
    }

    [Fact]
    public void What_is_no_answer_is_refused()
    {
        var order = Read<Order>(Good);
        Code(() => order.Mark(null, [])).ShouldBe("Exercise.NothingChosen");
        Code(() => order.Mark(null, Fill(order, [1, 2, 3]).Take(1))).ShouldBe("Exercise.SomeLeft");
        Code(() => order.Mark(null, Fill(order, [1, 1, 3]))).ShouldBe("Exercise.SamePlace");
        Code(() => order.Mark(null, Fill(order, [0, 1, 2]))).ShouldBe("Exercise.UnknownChoice");
        Code(() => order.Mark(null, Fill(order, [1, 2, 4]))).ShouldBe("Exercise.UnknownChoice");
    }

    [Theory]
    [InlineData("1. Przed sprzedażą\n2. *Sprzedaż*\n3. Po sprzedaży", "- Przed sprzedażą\n- *Sprzedaż*\n- Po sprzedaży", "order-shape", 4)]
    [InlineData("\n2. *Sprzedaż*\n3. Po sprzedaży", "", "order-steps", 4)]
    [InlineData("*Sprzedaż*", "Przed sprzedażą", "order-twins", 4)]
    [InlineData("*Sprzedaż*", "Sprzedaż\n   - i zakup", "order-step", 5)]
    [InlineData("*Sprzedaż*", "[Sprzedaż](https://a.pl)", "order-link", 5)]
    [InlineData("1. Przed", "Coś jeszcze.\n\n1. Przed", "order-shape", 4)]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }

    private static IEnumerable<(string, string)> Fill(Order order, IReadOnlyList<int> places) =>
        order.Shown(Reader).Select((step, i) => (Order.Field(i), $"{places[step]}"));
}
