namespace Learning.Courses.Writing;

internal static class LessonTemplate
{
    public static string For(NewName name, string language) =>
        $"""
        ---
        id: {name.Slug}
        title: {name.Quoted}
        summary: {(language == "pl" ? "O czym jest ta lekcja i po co ją czytać, w jednym zdaniu." : "What this lesson is about and why to read it, in one sentence.")}
        objectives:
          - {(language == "pl" ? "potrafisz powiedzieć własnymi słowami, o co chodzi" : "say in your own words what it is about")}
        minutes: 10
        status: draft
        ---

        {Body(name, language)}
        """;

    public static string Translation(NewName name, string language) =>
        $"""
        ---
        title: {name.Quoted}
        summary: {(language == "pl" ? "O czym jest ta lekcja i po co ją czytać, w jednym zdaniu." : "What this lesson is about and why to read it, in one sentence.")}
        objectives:
          - {(language == "pl" ? "potrafisz powiedzieć własnymi słowami, o co chodzi" : "say in your own words what it is about")}
        ---

        {Body(name, language)}
        """;

    private static string Body(NewName name, string language) => language == "pl"
        ? $$"""
        Zacznij od zdarzenia, które czytelnik zna: kto, gdzie, co się stało.

        ## Jak to działa {#jak-to-dziala}

        Jedna myśl w akapicie. Przykład z prawdziwej pracy mówi więcej niż definicja.

        ::: quiz {#q-{{name.Slug}}}
        O co warto zapytać czytelnika w tym miejscu?

        - [x] O to, co wynika z poprzedniego akapitu.
          > Tak: pytanie sprawdza zrozumienie, a nie pamięć.
        - [ ] O to, ile słów miał poprzedni akapit.
          > Nie: z tego nic nie wynika.
        :::

        ## W skrócie {#w-skrocie}

        - Najważniejsza myśl tej lekcji.
        - To, co czytelnik może zrobić już jutro.

        """
        : $$"""
        Begin with something that the reader knows: who, where, what happened.

        ## How it works {#jak-to-dziala}

        One thought to a paragraph. An example from real work says more than a definition.

        ::: quiz {#q-{{name.Slug}}}
        What is worth asking the reader here?

        - [x] What follows from the paragraph above.
          > Yes: the question tests understanding, not memory.
        - [ ] How many words the paragraph above had.
          > No: nothing follows from that.
        :::

        ## In short {#w-skrocie}

        - The one thought that matters most in this lesson.
        - What the reader can do tomorrow.

        """;
}
