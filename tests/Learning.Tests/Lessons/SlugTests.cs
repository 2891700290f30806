using Learning.Lessons;

namespace Learning.Tests.Lessons;

public class SlugTests
{
    [Theory]
    [InlineData("Łańcuch usług", "lancuch-uslug")]
    [InlineData("ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ", "acelnoszz-acelnoszz")]
    [InlineData("Po co standard?", "po-co-standard")]
    [InlineData("„Cytat” – i co z tego", "cytat-i-co-z-tego")]
    [InlineData("W\u00A0skrócie", "w-skrocie")]
    [InlineData("Zasada 80/20", "zasada-80-20")]
    [InlineData("Straße, Øresund, Œuvre", "strasse-oresund-oeuvre")]
    [InlineData("?!", "")]
    public void Words_become_an_address(string words, string slug) => Slug.Of(words).ShouldBe(slug);

    [Fact]
    public void Letters_taken_apart_into_marks_give_the_same_address() =>
        Slug.Of("Łańcuch usług".Normalize(System.Text.NormalizationForm.FormD)).ShouldBe("lancuch-uslug");

    [Theory]
    [InlineData("q-klient", true)]
    [InlineData("ab", true)]
    [InlineData("a1-b2-c3", true)]
    [InlineData("a", false)]
    [InlineData("1a", false)]
    [InlineData("Ab", false)]
    [InlineData("a--b", false)]
    [InlineData("a-", false)]
    [InlineData("ła", false)]
    [InlineData("a b", false)]
    [InlineData("ab\n", false)]
    public void An_id_is_lower_case_letters_digits_and_single_hyphens(string id, bool valid) => Identifier.IsValid(id).ShouldBe(valid);

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        Identifier.IsValid(new string('a', 64)).ShouldBeTrue();
        Identifier.IsValid(new string('a', 65)).ShouldBeFalse();
    }
}
