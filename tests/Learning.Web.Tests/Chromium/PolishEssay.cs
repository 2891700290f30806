namespace Learning.Web.Tests.Chromium;

/// <summary>An essay as a trainee of the sample course might write it, and what a thoughtful trainer says to it.</summary>
public static class PolishEssay
{
    public const string Text =
        """
        Uważam, że każda firma, nawet dwuosobowa, powinna spisać standard obsługi klienta, ale krótki i napisany razem z tymi, którzy stoją za ladą. Standard narzucony z góry łatwo zamienia się w scenariusz, a klient nie przychodzi do sklepu na przedstawienie.

        Pierwszy powód to powtarzalność. W piekarni, w której pracuję od czterech lat, mieliśmy kiedyś dwie zmiany i dwa zupełnie różne sklepy. Rano pani Helena znała imiona stałych klientów i odkładała im chleb, po południu nikt nie odpowiadał na „dzień dobry”. Kiedy ustaliliśmy trzy rzeczy – powitanie, odpowiedź na pytanie o skład i to, co robimy, gdy zabraknie pieczywa – skargi skończyły się w miesiąc. Klient nie musiał już zgadywać, na kogo trafi.

        Drugi powód widać dopiero na zapleczu. Klientem jest też kierowca, który o piątej rano czeka na skrzynki. Jeśli nikt nie powiedział, że mają stać gotowe przy drzwiach, to kierowca spóźnia się do trzech sklepów, a każdy z nich obsługuje gorzej z powodu, którego jego klienci nigdy nie poznają. Standard dla klienta wewnętrznego kosztuje jedną kartkę na ścianie, a oszczędza kilkadziesiąt rozmów.

        Poważny zarzut brzmi: standard zabija życzliwość. Rzeczywiście, gdy w banku słyszę po raz trzeci „czy mogę jeszcze w czymś pomóc”, wiem, że pyta regulamin, nie człowiek. Myślę jednak, że winny jest nie standard, tylko to, że opisuje słowa zamiast skutku. Zapis „klient wie, ile poczeka” zostawia pracownikowi wolność; zapis „powiedz: proszę chwilę poczekać” ją odbiera.

        Dlatego proponuję standard w trzech zdaniach: co klient ma wiedzieć, zanim zapłaci, kto odpowiada za jego sprawę i co robimy, kiedy coś się nie uda. Reszta należy do ludzi, którzy tego dnia stoją za ladą. Najlepszym sprawdzianem jest sobota po południu, gdy kolejka sięga drzwi, a obsługuje ktoś, kto pracuje drugi tydzień. Jeśli nawet wtedy klient wychodzi z odpowiedzią, a nie z wymówką, to znaczy, że standard działa i że nie trzeba go było nikomu czytać na głos.
        """;

    public const string Summary =
        "Praca ma własne zdanie i broni go przykładami, które widać. Zarzut o życzliwości jest przedstawiony uczciwie, a odpowiedź na niego przekonuje. Brakuje liczb: zasada Pareto z trzeciej lekcji pozwoliłaby pokazać, którym klientom piekarnia zawdzięcza swój dzień i od kogo zacząć.";

    public static readonly IReadOnlyList<(string Passage, string Comment)> Comments =
    [
        ("krótki i napisany razem z tymi, którzy stoją za ladą", "To jest teza i dobrze, że stoi w pierwszym zdaniu. Do „napisany razem” warto wrócić w zakończeniu."),
        ("skargi skończyły się w miesiąc", "Mocny przykład. Ile ich było przedtem? Jedna liczba przekona bardziej niż „skończyły się”."),
        ("Klientem jest też kierowca, który o piątej rano czeka na skrzynki.", "Bardzo trafnie: klient wewnętrzny wzięty z życia, nie z definicji."),
        ("opisuje słowa zamiast skutku", "Najważniejsze zdanie pracy. Proszę je rozwinąć: kto sprawdza skutek i jak?"),
    ];
}
