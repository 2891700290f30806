using Learning.Lessons;

namespace Learning.Tests.Lessons;

public class TypographyTests
{
    [Theory]
    [InlineData("Kto jest w sklepie i u szefa", "Kto jest w~sklepie i~u~szefa")]
    [InlineData("W sklepie. A potem o nim z nią", "W~sklepie. A~potem o~nim z~nią")]
    [InlineData("(w domu) „a nie” –z tego", "(w~domu) „a~nie” –z~tego")]
    [InlineData("O tym U nas Z tym I co", "O~tym U~nas Z~tym I~co")]
    [InlineData("ryzyko i\nzysk", "ryzyko i~zysk")]
    [InlineData("na do po we ze", "na do po we ze")]
    [InlineData("e-mail C dalej", "e-mail C dalej")]
    public void In_Polish_a_one_letter_word_does_not_end_a_line(string typed, string set) => Pl(typed).ShouldBe(set);

    [Theory]
    [InlineData("rabat 20 % i 5 zł", "rabat 20~% i~5~zł")]
    [InlineData("do 28 kwietnia 2027 r.", "do 28~kwietnia 2027~r.")]
    [InlineData("10 tys. zł, 100 EUR, 15 minut", "10~tys. zł, 100~EUR, 15~minut")]
    [InlineData("1 000 000 osób", "1~000~000~osób")]
    [InlineData("nr 5, s. 12, § 4, ok. 100 osób, rys. 2", "nr~5, s.~12, §~4, ok.~100~osób, rys.~2")]
    [InlineData("Było ich 20. Potem 30 Klientów", "Było ich 20. Potem 30 Klientów")]
    public void In_Polish_a_number_keeps_its_unit(string typed, string set) => Pl(typed).ShouldBe(set);

    [Theory]
    [InlineData("Powiedział: \"tak\" i wyszedł", "Powiedział: „tak” i~wyszedł")]
    [InlineData("(\"cytat\")", "(„cytat”)")]
    [InlineData("\"Raz\", \"dwa\"", "„Raz”, „dwa”")]
    [InlineData("Kennedy'ego", "Kennedy’ego")]
    [InlineData("monitor 24\"", "monitor 24\"")]
    [InlineData("'tak' mówi", "‚tak’ mówi")]
    public void In_Polish_quotes_open_low(string typed, string set) => Pl(typed).ShouldBe(set);

    [Theory]
    [InlineData("say \"yes\" to 'it'", "say “yes” to ‘it’")]
    [InlineData("don't, the customers' needs", "don’t, the customers’ needs")]
    [InlineData("28 April, 5 kg and 20 %", "28~April, 5~kg and 20~%")]
    [InlineData("a word I wrote", "a word I wrote")]
    [InlineData("5 marches", "5 marches")]
    public void English_has_its_own_quotes_and_binds_no_words(string typed, string set) => Typography.Of(typed, "en").Replace('\u00A0', '~').ShouldBe(set);

    [Theory]
    [InlineData("strony 10-20", "strony 10–20")]
    [InlineData("lata 2024--2026", "lata 2024–2026")]
    [InlineData("0,5-1,5 m", "0,5–1,5~m")]
    [InlineData("dnia 2026-11-20", "dnia 2026-11-20")]
    [InlineData("11-041 Olsztyn", "11-041 Olsztyn")]
    [InlineData("00-950", "00-950")]
    [InlineData("tel. 22-123-45-67", "tel. 22-123-45-67")]
    [InlineData("4-5-osobowy", "4-5-osobowy")]
    [InlineData("A4-5", "A4-5")]
    public void A_range_gets_an_en_dash_and_a_date_does_not(string typed, string set) => Pl(typed).ShouldBe(set);

    [Theory]
    [InlineData("klient - czyli kto", "klient~– czyli kto")]
    [InlineData("klient -- czyli kto", "klient~– czyli kto")]
    [InlineData("klient – czyli kto", "klient~– czyli kto")]
    [InlineData("– Dzień dobry", "–~Dzień dobry")]
    [InlineData("polsko-angielski", "polsko-angielski")]
    [InlineData("polecenie --help", "polecenie --help")]
    public void A_dash_does_not_begin_a_line(string typed, string set) => Pl(typed).ShouldBe(set);

    [Fact]
    public void Three_dots_are_an_ellipsis_and_four_are_left_alone() => Pl("No... i co....").ShouldBe("No… i~co....");

    [Fact]
    public void Other_languages_are_left_as_they_are() => Typography.Of("a \"b\" 5 kg 1-2", "de").ShouldBe("a \"b\" 5 kg 1-2");

    [Fact]
    public void What_refines_a_line_keeps_its_length_so_that_it_fits_back_into_emphasis() =>
        Typography.Refine("w \"domu\" i 5 zł - 3-4 'a'", "pl").Length.ShouldBe("w \"domu\" i 5 zł - 3-4 'a'".Length);

    private static string Pl(string typed) => Typography.Of(typed, "pl").Replace('\u00A0', '~');
}
