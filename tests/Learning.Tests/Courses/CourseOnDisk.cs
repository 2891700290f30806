using Learning.Courses;

namespace Learning.Tests.Courses;

/// <summary>A content folder with one good course, to be spoiled by a test.</summary>
internal sealed class CourseOnDisk : IDisposable
{
    public const string Name = "kurs";

    private const string CourseFile = """
        id: kurs-probny
        title: Kurs w próbie
        language: pl
        summary: O tym i owym.
        objectives:
          - umiesz "coś"
        timeZone: Europe/Warsaw
        lessons:
          - 01-pierwsza
          - 02-druga
        homework:
          - zadanie
        translations:
          en:
            title: A trial course
            summary: About this and that.
            objectives:
              - know a thing
        """;

    private const string Homework = """
        ---
        id: zadanie-probne
        title: Zadanie
        summary: Co myślisz?
        type: essay
        points: 10
        passing: 5
        words: {min: 100, max: 300}
        attempts: 3
        due: 28 April
        ---

        Napisz do {{due}}.
        """;

    private const string Rubric = """
        criteria:
          - id: teza
            title: Teza
            description: Czy jest.
            points: 6
            levels:
              - {points: 6, title: Jasna, description: Tak.}
              - {points: 0, title: Brak}
          - id: jezyk
            title: Język
            points: 4
        translations:
          en:
            criteria:
              teza:
                title: Thesis
                description: Is there one.
                levels:
                  - {title: Clear, description: 'Yes.'}
                  - {title: Missing}
              jezyk: {title: Language}
        """;

    public CourseOnDisk()
    {
        Folder = Directory.CreateTempSubdirectory("learning-content-").FullName;
        Write("course.yml", CourseFile);
        WriteLesson("01-pierwsza", "pierwsza-lekcja", "Pierwsza", "First");
        WriteLesson("02-druga", "druga-lekcja", "Druga", "Second");
        Write("zadanie/index.md", Homework);
        Write("zadanie/index.en.md", "---\ntitle: Homework\nsummary: What do you think?\n---\n\nWrite by {{due}}.\n");
        Write("zadanie/rubric.yml", Rubric);
    }

    public string Folder { get; }

    public Library Read() => LibraryReader.Read(Folder);

    public Course Course() => Read().Courses.ShouldHaveSingleItem();

    public string PathOf(string file) => Path.Combine(Folder, Name, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    public void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        text.ShouldContain(old);
        File.WriteAllText(PathOf(file), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Append(string file, string text) => File.AppendAllText(PathOf(file), text);

    /// <summary>As if written long ago: the newest files of a folder are never taken for unchanged, and now only course.yml is one.</summary>
    public void Age()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, now.AddHours(-2));
        File.SetLastWriteTimeUtc(PathOf("course.yml"), now.AddHours(-1));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void WriteLesson(string folder, string id, string title, string titleInEnglish)
    {
        var quiz = $"\n::: quiz {{#q-{id}}}\nPyt?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n:::\n";
        Write($"{folder}/index.md", $"---\nid: {id}\ntitle: {title}\nsummary: Streszczenie.\nminutes: 10\nstatus: published\nupdated: 2026-11-20\n---\n\n## Łańcuch {{#lancuch}}\n\nTekst.\n{quiz}");
        Write($"{folder}/index.en.md", $"---\ntitle: {titleInEnglish}\nsummary: Summary.\n---\n\n## Chain {{#lancuch}}\n\nText.\n{quiz}");
    }
}
