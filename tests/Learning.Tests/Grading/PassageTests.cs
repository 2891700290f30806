using Learning.Grading;

namespace Learning.Tests.Grading;

/// <summary>A passage counts Unicode code points and quotes itself with what stands around it.</summary>
public sealed class PassageTests
{
    private const string Essay = "Klient 👩‍🏫 wraca, bo lubi chleb.";

    [Fact]
    public void Emoji_are_as_many_places_as_they_have_code_points()
    {
        var passage = Passage.In(Essay, 11, 16);

        (passage.Exact, passage.Prefix, passage.Suffix).ShouldBe(("wraca", "Klient 👩‍🏫 ", ", bo lubi chleb."));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(9, 3)]
    [InlineData(-1, 4)]
    [InlineData(0, 1_000)]
    public void Nothing_backwards_and_beyond_are_refused(int start, int end) =>
        Should.Throw<Refusal>(() => Passage.In(Essay, start, end)).Code.ShouldBe("Passage.OutOfRange");

    [Fact]
    public void What_stands_around_is_cut_at_whole_letters()
    {
        var passage = Passage.In(string.Concat(Enumerable.Repeat("😀", 100)), 50, 51);

        passage.Prefix.EnumerateRunes().Count().ShouldBe(Passage.ContextLength);
        passage.Suffix.EnumerateRunes().ShouldAllBe(rune => rune.ToString() == "😀");
    }
}
