using System.Collections.Immutable;
using Learning.Courses.Yaml;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>What the front matter of a lesson, and of a homework too, says besides its words. Says it once: translations do not repeat it.</summary>
internal sealed record LessonHeader(string Id, int? Minutes, bool IsPublished, DateOnly? Updated, ImmutableArray<string> Requires, ImmutableArray<string> Aliases, Fields Front)
{
    private const int LongestMinutes = 600;

    /// <summary>Null when it lacks an id.</summary>
    public static LessonHeader? Read(Fields front, bool needsMinutes = true)
    {
        var id = front.Id("id");
        if (needsMinutes) front.Require("minutes");
        var minutes = front.WholeNumber("minutes", 1, LongestMinutes);
        var isPublished = front.OneOf("status", "draft", "published") is not "draft";
        var (updated, requires, aliases) = (front.Date("updated"), front.Texts("requires", 64), front.Texts("aliases", 64));
        foreach (var alias in aliases.Where(a => !Identifier.IsValid(a))) front.Error(front.Find("aliases")!, "id-invalid", $"The former address '{alias}' is none that a lesson can have had: {Identifier.Rule}");
        return id is null ? null : new LessonHeader(id, minutes, isPublished, updated, requires, aliases, front);
    }

    public Lesson ToLesson(string slug, Translated<LessonText> text, ImmutableArray<Exercise> exercises) =>
        new(Id, slug, text, Minutes ?? 0, IsPublished, Updated, exercises) { Requires = Requires, Aliases = Aliases };

    public IEnumerable<Claim> Claims(ClaimKind kind, ClaimKind alias) =>
    [
        At("id", kind, Id),
        .. Requires.Select(id => At("requires", ClaimKind.Requirement, id)),
        .. Aliases.Select(name => At("aliases", alias, name)),
    ];

    private Claim At(string key, ClaimKind kind, string name) => new(kind, name, Front.File.Name, Front.Find(key)!.Line, Front.Find(key)!.Column);
}
