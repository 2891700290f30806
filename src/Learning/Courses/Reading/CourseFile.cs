using System.Collections.Immutable;
using Learning.Courses.Yaml;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>course.yml: what the course is called and in which order its parts stand.</summary>
internal sealed record CourseFile(
    ContentFile File,
    string Id,
    string Language,
    string TimeZone,
    Translated<CourseText> Text,
    ImmutableArray<Part> Lessons,
    ImmutableArray<Part> Homework)
{
    public const string Name = "course.yml";

    public IEnumerable<string> Translations => Text.Translations.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null when too little is there to speak of a course; what is wrong is reported.</summary>
    public static CourseFile? Read(CourseFolder folder)
    {
        if (folder.Read(Name) is not { } file || YamlReader.Read(file, file.Text) is not { } map) return null;
        var fields = new Fields(map, file);
        var (id, language, zone) = (fields.Id("id"), ReadLanguage(fields), ReadZone(fields));
        var text = ReadText(fields, language ?? "");
        var (lessons, homework) = (ReadParts(fields, "lessons", folder), ReadParts(fields, "homework", folder));
        if (lessons.IsEmpty) fields.Error(fields.Place, "course-empty", "The course lists no lessons. Name their folders under 'lessons', in order.");
        var translations = ReadTranslations(fields, language);
        fields.RefuseOthers();
        return id is null || language is null || text is null
            ? null
            : new CourseFile(file, id, language, zone, new Translated<CourseText>(language, text, translations), lessons, homework);
    }

    private static string? ReadLanguage(Fields fields)
    {
        if (fields.Text("language", 20) is not { } language) return null;
        if (Languages.IsKnown(language)) return language;
        fields.Error(fields.Find("language")!, "language-unknown", $"'language' takes two letters such as pl or en, not '{language}'.");
        return null;
    }

    private static string ReadZone(Fields fields)
    {
        var zone = fields.Text("timeZone", 100) ?? "UTC";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId) return zone;
        fields.Error(fields.Find("timeZone")!, "time-zone-unknown", $"'{zone}' is not a time zone of the IANA database, such as Europe/Warsaw.");
        return "UTC";
    }

    private static CourseText? ReadText(Fields fields, string language)
    {
        var (title, summary, objectives) = (fields.Text("title", 200), fields.Text("summary", 1000), fields.Texts("objectives", 500));
        return title is null ? null : new CourseText(Typography.Of(title, language), Typography.Of(summary ?? "", language), [.. objectives.Select(o => Typography.Of(o, language))]);
    }

    private static ImmutableArray<Part> ReadParts(Fields fields, string key, CourseFolder folder)
    {
        fields.Texts(key, 200);
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var item in (fields.Find(key) as YamlList)?.Items.OfType<YamlScalar>() ?? [])
        {
            var part = new Part(item.Value.Trim().TrimEnd('/'), item.Line, item.Column);
            if (!Identifier.IsValid(part.Slug)) fields.Error(item, "folder-name", $"'{part.Folder}' is not a name for a folder of a course: a number and a hyphen if you like, then {Identifier.Rule}");
            else if (CourseAddress.IsReserved(part.Slug)) fields.Error(item, "folder-name", $"'{part.Slug}' is the address of something else in every course. Name the folder otherwise.");
            else if (!folder.Holds(part.Original)) fields.Error(item, "file-missing", $"There is no file '{part.Original}'. Names of files distinguish capital letters.");
            else if (parts.Any(p => p.Folder == part.Folder)) fields.Error(item, "folder-twice", $"'{part.Folder}' is listed twice.");
            else parts.Add(part);
        }

        return parts.ToImmutable();
    }

    private static ImmutableDictionary<string, CourseText> ReadTranslations(Fields fields, string? original)
    {
        var translations = ImmutableDictionary.CreateBuilder<string, CourseText>(StringComparer.Ordinal);
        foreach (var (name, inner) in fields.Map("translations")?.Named() ?? [])
        {
            if (!Languages.IsKnown(name.Value) || name.Value == original)
            {
                fields.Error(name, "language-unknown", $"'{name.Value}' is not a language to translate into: two letters, and not the language of the course.");
                continue;
            }

            if (ReadText(inner, name.Value) is { } text) translations.Add(name.Value, text);
            inner.RefuseOthers();
        }

        return translations.ToImmutable();
    }
}

/// <summary>A folder of the course, as course.yml names it.</summary>
internal sealed record Part(string Folder, int Line, int Column)
{
    public string Original => $"{Folder}/index.md";

    /// <summary>The name without the number that keeps folders in order.</summary>
    public string Slug { get; } = Folder.TrimStart("0123456789".ToCharArray()).TrimStart('-');

    public string In(string language) => $"{Folder}/index.{language}.md";
}
