using Learning.Lessons.Search;

namespace Learning.Tests.Lessons.Search;

/// <summary>Forms of one word have one stem; words that only look alike keep theirs.</summary>
public sealed class StemTests
{
    [Theory]
    [InlineData("klient klienta klientowi klientem kliencie klienci klientów klientom klientami klientach")]
    [InlineData("standard standardu standardem standardzie standardy standardów standardom standardami standardach standardowy")]
    [InlineData("obsługa obsługi obsłudze obsługę obsługą obsług obsługuje obsługujemy obsługiwać obsługujący")]
    [InlineData("zasada zasady zasadzie zasadę zasadą zasad zasadom zasadami zasadach")]
    [InlineData("lekcja lekcji lekcję lekcją lekcje lekcjom lekcjami lekcjach")]
    [InlineData("organizacja organizacji organizację organizacje organizacjami")]
    [InlineData("pracownik pracownika pracownikowi pracownikiem pracownicy pracowników pracownikami pracownikach")]
    [InlineData("rozmowa rozmowy rozmowie rozmowę rozmową rozmów rozmowom rozmowach")]
    [InlineData("jakość jakości jakością jakościowy")]
    [InlineData("firma firmy firmie firmę firmą firm firmom firmami firmach")]
    [InlineData("wewnętrzny wewnętrznego wewnętrznemu wewnętrznym wewnętrzni wewnętrznych wewnętrznymi wewnętrzna wewnętrznej wewnętrzną wewnętrzne")]
    [InlineData("ważny ważna ważnego ważniejszy ważniejsza ważnie")]
    [InlineData("książka książki książce książkę książek książkami")]
    [InlineData("rynek rynku rynkiem rynki rynków")]
    [InlineData("koniec końca końcem końcu końce")]
    [InlineData("numer numeru numerze numery numerów numerami")]
    [InlineData("ludzie ludzi ludziom ludźmi ludziach", "ludźmi")]
    [InlineData("zadanie zadania zadaniu zadaniem zadań zadaniom zadaniami zadaniach")]
    [InlineData("piekarnia piekarni piekarnię piekarnią piekarnie piekarniach")]
    [InlineData("poniedziałek poniedziałku poniedziałkiem poniedziałki poniedziałków")]
    [InlineData("kliencka klienckie", "kliencka")]
    public void Forms_of_a_Polish_word_share_a_stem(string forms, string except = "")
    {
        var stems = forms.Split(' ').Where(form => form != except).Select(form => (form, Stem.Of(SearchWords.Fold(form), "pl"))).ToList();

        stems.Select(s => s.Item2).Distinct().Count().ShouldBe(1, string.Join(", ", stems));
    }

    [Theory]
    [InlineData("service services")]
    [InlineData("customer customers")]
    [InlineData("company companies")]
    [InlineData("serve serves served serving")]
    [InlineData("plan plans planned planning")]
    [InlineData("grade grades graded grading")]
    [InlineData("study studies studied studying")]
    [InlineData("box boxes")]
    public void Forms_of_an_English_word_share_a_stem(string forms) =>
        forms.Split(' ').Select(form => Stem.Of(form, "en")).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("pl", "klient", "klimat")]
    [InlineData("pl", "standard", "stan")]
    [InlineData("pl", "rozmowa", "rozmiar")]
    [InlineData("pl", "dom", "dama")]
    [InlineData("pl", "koniec", "konto")]
    [InlineData("en", "service", "serial")]
    [InlineData("en", "bus", "bu")]
    [InlineData("en", "need", "ne")]
    public void Different_words_keep_different_stems(string language, string one, string other) =>
        Stem.Of(one, language).ShouldNotBe(Stem.Of(other, language));

    [Theory]
    [InlineData("Łańcuch", "lancuch")]
    [InlineData("ŻÓŁĆ", "zolc")]
    [InlineData("Straße", "strasse")]
    [InlineData("naïve", "naive")]
    [InlineData("Кирилица", "кирилица")]
    [InlineData("2027", "2027")]
    public void Letters_lose_their_marks(string word, string folded) => SearchWords.Fold(word).ShouldBe(folded);

    [Fact]
    public void Words_are_found_where_they_stand()
    {
        const string Text = "Standard – „żywy”, e-mail 24/7.";

        SearchWords.In(Text).Select(w => Text[w.Start..w.End]).ShouldBe(["Standard", "żywy", "e", "mail", "24", "7"]);
    }

    [Fact]
    public void Any_letters_have_a_stem()
    {
        foreach (var language in (string[])["pl", "en", "de"])
            foreach (var word in (string[])["a", "y", "ie", "ami", "dze", "s", "es", "ing", "ed", "ies", "ied", "ujecie", "ææ", "日本語", "x1", new string('a', 5000)])
                Stem.Of(SearchWords.Fold(word), language).ShouldNotBeEmpty($"{word} in {language}");
    }

    [Fact]
    public void No_rule_changes_how_a_word_begins()
    {
        string[] pieces = ["a", "ek", "ec", "iec", "enc", "nic", "zc", "tc", "dz", "rz", "dze", "ie", "ami", "owie", "ujecie", "y", "s", "es", "ies", "ied", "ing", "ed", "eed", "sses", "st"];
        var words = from one in pieces from two in pieces from three in pieces.Prepend("") select one + two + three;

        foreach (var word in words.Concat(pieces))
            foreach (var language in (string[])["pl", "en", ""])
                Stem.Of(word, language)[0].ShouldBe(word[0], $"{word} in {language}");
    }
}
