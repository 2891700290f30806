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

    /// <summary>Where files are edited, with {path}; null when course.yml does not say.</summary>
    public string? Edit { get; init; }

    /// <summary>What the reading of any part depends on, beside its own files.</summary>
    public string World => string.Join(' ', Translations.Prepend(Language).Prepend(Id));

    public IEnumerable<string> Translations => Text.Translations.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null when too little is there to speak of a course; what is wrong is reported.</summary>
    public static CourseFile? Read(PartFiles files)
    {
        if (files.Read(Name) is not { } file || YamlReader.Read(file, file.Text) is not { } map) return null;
        var fields = new Fields(map, file);
        var (id, language, zone) = (fields.Id("id"), ReadLanguage(fields), ReadZone(fields));
        var text = ReadText(fields, language ?? "");
        var (lessons, homework) = (ReadParts(fields, "lessons", files), ReadParts(fields, "homework", files));
        if (lessons.IsEmpty) fields.Error(fields.Place, "course-empty", "The course lists no lessons. Name their folders under 'lessons', in order.");
        var (translations, edit) = (ReadTranslations(fields, language), ReadEdit(fields));
        fields.RefuseOthers();
        return id is null || language is null || text is null
            ? null
            : new CourseFile(file, id, language, zone, new Translated<CourseText>(language, text, translations), lessons, homework) { Edit = edit };
    }

    private static string? ReadEdit(Fields fields)
    {
        if (fields.OptionalText("edit", 500) is not { } edit) return null;
        if (Uri.TryCreate(edit.Replace("{path}", "x", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && edit.Contains("{path}", StringComparison.Ordinal)) return edit;
        fields.Error(fields.Find("edit")!, "value-shape", $"'edit' takes an address that holds {{path}}, such as https://git.example.com/courses/edit/main/{{path}}, not '{edit}'.");
        return null;
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

    private static ImmutableArray<Part> ReadParts(Fields fields, string key, PartFiles files)
    {
        fields.Texts(key, 200);
        var (parts, folders) = (ImmutableArray.CreateBuilder<Part>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in (fields.Find(key) as YamlList)?.Items.OfType<YamlScalar>() ?? [])
        {
            var folder = item.Value.Trim().TrimEnd('/');
            var part = Part.InFolder(folder, item.Line, item.Column);
            if (!Identifier.IsValid(part.Slug)) fields.Error(item, "folder-name", $"'{folder}' is not a name for a folder of a course: a number and a hyphen if you like, then {Identifier.Rule}");
            else if (CourseAddress.IsReserved(part.Slug)) fields.Error(item, "folder-name", $"'{part.Slug}' is the address of something else in every course. Name the folder otherwise.");
            else if (!files.Holds(part.Original)) fields.Error(item, "file-missing", $"There is no file '{part.Original}'. Names of files distinguish capital letters.");
            else if (!folders.Add(folder)) fields.Error(item, "folder-twice", $"'{folder}' is listed twice. Keep it once.");
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

