using Learning.Courses;
using Learning.Lessons;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>The sample course with one lesson more, which holds an exercise of every type.</summary>
public sealed class ExerciseSchool : SchoolUnderTest
{
    public const string Lesson = $"/courses/{Edition.CourseId}/cwiczenia";

    private const string Text = """
        ---
        id: wszystkie-cwiczenia
        title: Wszystkie ćwiczenia
        summary: Po jednym każdego rodzaju.
        minutes: 10
        status: published
        ---

        ## Ćwiczenia

        ::: quiz {#t-quiz}
        Które?

        - [ ] Jedno
          > Uzasadnienie pierwsze.
        - [x] Drugie
          > Uzasadnienie drugie.
        :::

        ::: sort {#t-sort}
        | Osoba | Klient |
        |---|---|
        | Pasażer | zewnętrzny |
        | Dyspozytor | wewnętrzny |
        | Kierowca | wewnętrzny |
        :::

        ::: sort {#t-sort-many}
        | Rzecz | Miejsce |
        |---|---|
        | Chleb | piekarnia |
        | Kredyt | bank |
        | Zupa | restauracja |
        | Wniosek | urząd |
        :::

        ::: order {#t-order}
        Co po czym?

        1. Krok alfa
        2. Krok beta
        3. Krok gamma
        :::

        ::: cards {#t-cards}
        Dostawca
        :   Rewers pierwszy.

        Odbiorca
        :   Rewers drugi.
        :::

        ::: reveal {#t-reveal title="Pokaż przykład"}
        Przykład.
        :::

        ::: reflect {#t-reflect min=3}
        O czym myślisz?
        :::

        ::: chart {#t-chart type=pareto title=Zysk}
        | Klient | Zysk |
        |---|---:|
        | Hotele | 80 |
        | Bary | 20 |
        :::

        ::: chart {#t-file type=line src=dane.csv title="Prace według dni"}
        :::

        ::: scenario {#t-scenario}
        Wstęp.

        ### Początek {#start-a}
        Dzwoni telefon.

        - [Odbieram](#krok-b)
          > Skutek odebrania.
        - [Czekam](#koniec-c)

        ### Środek {#krok-b}
        Słychać klienta.

        - [Słucham](#koniec-c)
          > Skutek słuchania.
        - [Zaczynam od nowa](#start-a)

        ### Koniec {#koniec-c}
        Rozmowa skończona.
        :::

        ::: checklist {#t-checklist}
        - [ ] Jestem punktualnie.
        - [ ] Oddzwaniam.
        :::

        """;

    public Learning.Lessons.Lesson Exercises => Services.GetRequiredService<Librarian>().Current.Find(Edition.CourseId)!.FindLesson("cwiczenia")!;

    protected override string ContentFolder => Path.Combine(Folder, "content");

    public override ValueTask InitializeAsync()
    {
        WriteContent(ContentFolder);
        return base.InitializeAsync();
    }

    public static void WriteContent(string folder)
    {
        RepositoryFolders.Copy(RepositoryFolders.Content, folder);
        var course = Path.Combine(folder, Edition.CourseId);
        File.WriteAllText(Path.Combine(course, "course.yml"), File.ReadAllText(Path.Combine(course, "course.yml")).Replace("\nhomework:", "\n  - 09-cwiczenia\nhomework:", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(course, "09-cwiczenia"));
        File.WriteAllText(Path.Combine(course, "09-cwiczenia", "index.md"), Text);
        File.WriteAllText(Path.Combine(course, "09-cwiczenia", "dane.csv"), "Dzień;Prace\nPoniedziałek;3\nWtorek;7,5\n");
    }

    public T Exercise<T>(string id)
        where T : Exercise => (T)Exercises.Exercises.Single(e => e.Id == id);

    /// <summary>Which steps this trainee sees first, second …, as indices of the author's.</summary>
    public IReadOnlyList<int> Shown(Page page, string id, IReadOnlyList<string> words) =>
        [.. page.All($"[id='{id}'] .order > li > span, [id='{id}'] tbody th").Select(e => words.ToList().FindIndex(w => Page.TextOf(e).StartsWith(w, StringComparison.Ordinal)))];
}

internal static class ExerciseDeeds
{
    /// <summary>Answers an exercise of the lesson as somebody without JavaScript does.</summary>
    public static async Task<Page> Answer(this Browser trainee, string id, IEnumerable<(string, string?)> fields, string? button = null) =>
        await trainee.Submit(await trainee.Read(ExerciseSchool.Lesson), $"[id='{id}'] form", fields, button);
}
