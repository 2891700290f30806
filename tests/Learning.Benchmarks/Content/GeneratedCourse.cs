using System.Globalization;
using Learning.Benchmarks.Rendering;

namespace Learning.Benchmarks.Content;

/// <summary>A course on disk with as many lessons as are asked for, each of 500 words with headings and a link to the glossary.</summary>
internal sealed class GeneratedCourse : IDisposable
{
    private readonly string course;

    public GeneratedCourse(int lessons)
    {
        Folder = Directory.CreateTempSubdirectory("learning-library-").FullName;
        course = Directory.CreateDirectory(Path.Combine(Folder, "generated")).FullName;
        var names = Enumerable.Range(0, lessons).Select(NameOf).ToList();
        File.WriteAllText(Path.Combine(course, "course.yml"), $"id: generated\nlanguage: pl\ntitle: Kurs\nsummary: Wygenerowany.\nobjectives: [cel]\ntimeZone: Europe/Warsaw\nlessons:\n{string.Concat(names.Select(name => $"  - {name}\n"))}");
        File.WriteAllText(Path.Combine(course, "slownik.md"), "---\ntitle: Słownik\n---\n\nStandard\n:   Wzorzec przyjęty w firmie.\n");
        for (var i = 0; i < lessons; i++)
        {
            Directory.CreateDirectory(Path.Combine(course, names[i]));
            File.WriteAllText(PathOf(i), TextOf(i));
        }
    }

    public string Folder { get; }

    /// <returns>The whole path of the file.</returns>
    public string Change(int lesson)
    {
        File.AppendAllText(PathOf(lesson), "\nOdtąd jest tu jeszcze jedno zdanie.\n");
        return PathOf(lesson);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string TextOf(int lesson)
    {
        var paragraphs = SampleTexts.Essay(500, lesson).Split("\n\n");
        return string.Create(CultureInfo.InvariantCulture, $"---\nid: lekcja-{lesson}\ntitle: Lekcja {lesson}\nsummary: O czym jest lekcja {lesson}.\nobjectives: [cel]\nminutes: 5\nstatus: published\nupdated: 2026-11-20\n---\n\n")
            + string.Concat(paragraphs.Select((paragraph, i) => $"## Część {i + 1}\n\n{paragraph}\n\n"))
            + "Więcej mówi [standard](../slownik.md#standard).\n";
    }

    private static string NameOf(int lesson) => string.Create(CultureInfo.InvariantCulture, $"{lesson:00000}-lekcja-{lesson}");

    private string PathOf(int lesson) => Path.Combine(course, NameOf(lesson), "index.md");
}
