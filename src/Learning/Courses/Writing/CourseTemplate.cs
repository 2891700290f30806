namespace Learning.Courses.Writing;

internal static class CourseTemplate
{
    public static string For(NewName name, string language, string firstLesson) => language == "pl"
        ? $"""
        # Co znaczą te klucze, mówi `check`: nazywa każdy nieznany i każdy brakujący.
        id: {name.Slug}
        title: {name.Quoted}
        language: pl
        summary: Dla kogo jest ten kurs i co się po nim umie, w jednym lub dwóch zdaniach.
        objectives:
          - zrobisz coś, co wcześniej sprawiało trudność
          - powiesz, po co się to robi
        timeZone: Europe/Warsaw
        lessons:
          - {firstLesson}

        """
        : $"""
        # What these keys mean, `check` says: it names every unknown one and every missing one.
        id: {name.Slug}
        title: {name.Quoted}
        language: {language}
        summary: Who this course is for and what they can do afterwards, in a sentence or two.
        objectives:
          - do something that you cannot do yet
          - know what it is good for
        timeZone: Europe/London
        lessons:
          - {firstLesson}

        """;
}
