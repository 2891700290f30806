namespace Learning.Courses.Writing;

internal static class HomeworkTemplate
{
    public static string For(NewName name, string language) =>
        $$$"""
        ---
        id: {{{name.Slug}}}
        title: {{{name.Quoted}}}
        summary: {{{Summary(language)}}}
        type: essay
        points: 10
        passing: 5
        words: {min: 200, max: 600}
        attempts: 3
        due: {after: 4 weeks}
        status: draft
        ---

        {{{Prompt(language)}}}
        """;

    public static string Translation(NewName name, string language) =>
        $"""
        ---
        title: {name.Quoted}
        summary: {Summary(language)}
        ---

        {Prompt(language)}
        """;

    public static string Rubric(string language, IEnumerable<string> translations) =>
        $"""
        criteria:
          - id: stanowisko
            {Criterion(language, 0).Replace("\n", "\n    ", StringComparison.Ordinal)}
            points: 5
          - id: uzasadnienie
            {Criterion(language, 1).Replace("\n", "\n    ", StringComparison.Ordinal)}
            points: 5

        """ + string.Concat(translations.Select((other, i) => (i == 0 ? "translations:\n" : "") +
        $"""
          {other}:
            criteria:
              stanowisko:
                {Criterion(other, 0).Replace("\n", "\n        ", StringComparison.Ordinal)}
              uzasadnienie:
                {Criterion(other, 1).Replace("\n", "\n        ", StringComparison.Ordinal)}

        """));

    private static string Summary(string language) => language == "pl" ? "Na jakie pytanie ma odpowiedzieć praca, w jednym zdaniu." : "Which question the essay should answer, in one sentence.";

    private static string Prompt(string language) => language == "pl"
        ? """
        Zadaj pytanie, na które można odpowiedzieć różnie, i powiedz, czego ma dotyczyć praca. Termin: {{due}}.

        ## Co będziemy oceniać {#co-oceniamy}

        - **stanowisko**: czy wiadomo, co autor sądzi;
        - **uzasadnienie**: czy powody są trafne i rozwinięte.

        """
        : """
        Ask a question that can be answered in more than one way, and say what the essay should be about. Due: {{due}}.

        ## What we look for {#co-oceniamy}

        - **a position**: is it clear what the author thinks;
        - **reasons**: are they sound and developed.

        """;

    private static string Criterion(string language, int which) => (language, which) switch
    {
        ("pl", 0) => "title: Stanowisko\ndescription: Czy wiadomo, co autor sądzi.",
        ("pl", _) => "title: Uzasadnienie\ndescription: Czy powody są trafne i rozwinięte.",
        (_, 0) => "title: Position\ndescription: Is it clear what the author thinks.",
        _ => "title: Reasons\ndescription: Are they sound and developed.",
    };
}
