using FsCheck;
using FsCheck.Fluent;
using Learning.Grading.Similarity;

namespace Learning.Tests.Grading.Similarity;

public sealed class SharedPassageTests
{
    private const string Shared = "żaden klient nie wraca do sklepu w którym nikt nie powiedział mu dzień dobry";
    private static readonly CommonGround Nothing = new("kurs\nzadanie", []);

    [Fact]
    public void A_shared_passage_is_found_at_its_place_in_both()
    {
        var one = $"Moja praca zaczyna się inaczej. {Shared}, więc mam rację.";
        var other = $"A ja piszę tak:\n\nWcale nie! {Shared}. Koniec.";

        var found = SharedPassage.Between(one, other, Nothing).ShouldHaveSingleItem();

        In(one, found.One).ShouldBe(Shared + ",");
        In(other, found.Other).ShouldBe(Shared + ".");
        found.Words.ShouldBe(14);
    }

    [Fact]
    public void Case_accents_punctuation_and_line_ends_hide_nothing()
    {
        var found = SharedPassage.Between(Shared, "ZADEN klient\nnie wraca – do „sklepu”, w ktorym… nikt nie powiedzial mu (dzien) dobry!", Nothing).ShouldHaveSingleItem();

        found.Words.ShouldBe(14);
    }

    [Fact]
    public void Fewer_words_than_twelve_are_chance()
    {
        var words = Shared.Split(' ');
        string Sharing(int count) => $"{string.Join(' ', Enumerable.Range(0, 20).Select(i => $"inny{i}"))} {string.Join(' ', words[..count])} {string.Join(' ', Enumerable.Range(0, 20).Select(i => $"dalej{i}"))}";

        SharedPassage.Between(Shared, Sharing(11), Nothing).ShouldBeEmpty();
        SharedPassage.Between(Shared, Sharing(12), Nothing).ShouldHaveSingleItem().Words.ShouldBe(12);
    }

    [Fact]
    public void What_everybody_was_given_is_no_sign_of_anything()
    {
        var given = new CommonGround("kurs\nzadanie", [$"W lekcji stoi: {Shared}, i tyle."]);

        SharedPassage.Between(Shared, Shared, given).ShouldBeEmpty();
        SharedPassage.Between($"{Shared} raz dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć", $"{Shared} raz dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć", given)
            .ShouldHaveSingleItem().Words.ShouldBeInRange(12, 15);
    }

    [Theory]
    [InlineData("„{0}”")]
    [InlineData("\"{0}\"")]
    [InlineData("“{0}”")]
    [InlineData("«{0}»")]
    [InlineData("„{0}\"")]
    [InlineData("\n> {0}\n")]
    public void What_is_quoted_is_somebody_elses_by_its_own_word(string quotation)
    {
        var quoting = $"Autor pisze: {quotation.Replace("{0}", Shared, StringComparison.Ordinal)} i ja się z nim zgadzam.";

        SharedPassage.Between(quoting, Shared, Nothing).ShouldBeEmpty();
        SharedPassage.Between(quoting, quoting, Nothing).ShouldBeEmpty();
    }

    [Fact]
    public void A_term_in_quotation_marks_and_a_mark_left_open_hide_nothing()
    {
        SharedPassage.Between(Shared.Replace("klient", "„klient”", StringComparison.Ordinal), Shared, Nothing).ShouldHaveSingleItem();
        SharedPassage.Between("„" + Shared, Shared, Nothing).ShouldHaveSingleItem();
        SharedPassage.Between($"„{Shared}\n\nNowy akapit”", Shared, Nothing).ShouldHaveSingleItem();
    }

    [Fact]
    public void Passages_in_another_order_are_found_each_by_itself()
    {
        var second = "drugi fragment mówi o czymś zupełnie innym niż pierwszy i też jest dość długi żeby go znaleźć";
        var one = $"{Shared} oraz {second}";
        var other = $"{second} ale {Shared}";

        var found = SharedPassage.Between(one, other, Nothing);

        found.Select(p => In(one, p.One)).ShouldBe([Shared, second]);
        found.Select(p => In(other, p.Other)).ShouldBe([Shared, second]);
    }

    [Fact]
    public void Which_text_comes_first_changes_only_the_sides() => Prop.ForAll(Texts(), Texts(), (one, other) =>
    {
        var there = SharedPassage.Between(one, other, Nothing);
        var back = SharedPassage.Between(other, one, Nothing);
        return there.OrderBy(p => p.Other.Start).Select(p => (p.Other, p.One, p.Words)).SequenceEqual(back.Select(p => (p.One, p.Other, p.Words)));
    }).HoldsFor(100);

    [Fact]
    public void Marked_words_are_the_same_words_and_no_place_is_marked_twice() => Prop.ForAll(Texts(), Texts(), (one, other) =>
    {
        var found = SharedPassage.Between(one, other, Nothing);
        return found.All(p => In(one, p.One).Split(' ').SequenceEqual(In(other, p.Other).Split(' ')) && p.Words >= Shingles.ShortestPassage)
            && Disjoint(found.Select(p => p.One)) && Disjoint(found.Select(p => p.Other));
    }).HoldsFor(100);

    [Fact]
    public void Texts_that_share_a_passage_share_a_fingerprint() => Prop.ForAll(Texts(), Texts(), (one, other) =>
        SharedPassage.Between(one, other, Nothing).Count == 0 || new Shingles(one, Nothing).Fingerprints().Overlaps(new Shingles(other, Nothing).Fingerprints())).HoldsFor(100);

    [Fact]
    public void Essays_of_another_homework_share_no_fingerprint() =>
        new Shingles(Shared, Nothing).Fingerprints().Overlaps(new Shingles(Shared, new CommonGround("kurs\ninne", [])).Fingerprints()).ShouldBeFalse();

    [Fact]
    public void Fingerprints_are_the_same_on_every_machine_because_they_are_stored() =>
        new Shingles("jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście", Nothing).Fingerprints().ShouldBe([StoredOnce]);

    [Fact]
    public void The_longest_text_that_only_repeats_itself_is_compared_without_delay()
    {
        var text = string.Concat(Enumerable.Repeat("bla ", 25_000));

        SharedPassage.Between(text, text + "x", Nothing).Sum(p => p.Words).ShouldBe(25_000);
    }

    private const ulong StoredOnce = 2007071938450759946;

    private static string In(string text, TextSpan span) => text[span.Start..span.End];

    private static bool Disjoint(IEnumerable<TextSpan> spans)
    {
        var ordered = spans.OrderBy(s => s.Start).ToList();
        return ordered.Zip(ordered.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    }

    /// <summary>Of few words, so that they share much, and in pieces, so that they share it in disorder.</summary>
    private static Arbitrary<string> Texts()
    {
        var piece = Gen.Elements(Enumerable.Range(0, 8).Select(i => string.Join(' ', Enumerable.Range(0, 5 + (2 * i)).Select(w => $"w{(i * 3) + w}"))).ToArray());
        return Gen.ListOf(piece).Select(pieces => string.Join(' ', pieces)).ToArbitrary();
    }
}
