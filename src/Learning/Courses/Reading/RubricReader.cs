using System.Collections.Immutable;
using Learning.Courses.Yaml;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>rubric.yml: criteria with levels, and their translations in the same order. Where the homework's scale is <c>levels</c> nothing has points, and the best level comes first.</summary>
internal static class RubricReader
{
    private const string Name = "rubric.yml";

    public static Rubric? Read(PartFiles files, CourseFile course, Part part, bool hasPoints)
    {
        if (files.Read(part.Beside(Name)) is not { } file || YamlReader.Read(file, file.Text) is not { } map) return null;
        var fields = new Fields(map, file);
        var criteria = fields.Maps("criteria").Select(c => hasPoints ? ReadCriterion(c, course.Language) : ReadRanked(c, course.Language)).OfType<Criterion>().ToList();
        if (fields.Require("criteria") is not null && criteria.Count == 0) fields.Error(fields.Place, "rubric-empty", "The rubric has no criteria.");
        foreach (var twice in criteria.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            fields.Error(fields.Find("criteria")!, "id-duplicate", $"Two criteria have the id '{twice.Key}'.");
        var rubric = new Rubric(Translate(criteria, fields.Map("translations"), course)) { HasPoints = hasPoints };
        fields.RefuseOthers();
        return rubric;
    }

    private static Criterion? ReadCriterion(Fields fields, string language)
    {
        var (id, text) = (fields.Id("id"), ReadText(fields, language));
        var points = fields.Require("points") is null ? null : fields.Points("points", 1000);
        var levels = fields.Maps("levels").Select(l => ReadLevel(l, language, points ?? 1000)).OfType<Level>().ToImmutableArray();
        if (levels.Length == 1) fields.Error(fields.Find("levels")!, "levels", "One level is no choice. Give at least two, or none.");
        if (levels.Length > 1 && points is { } most && levels.Max(l => l.Points) != most)
            fields.Error(fields.Find("levels")!, "levels", FormattableString.Invariant($"The best level should give all the points of the criterion ({most})."));
        if (levels.Select(l => l.Points).Distinct().Count() != levels.Length) fields.Error(fields.Find("levels")!, "levels", "Two levels give the same points.");
        fields.RefuseOthers();
        return id is null || text is null || points is null ? null : new Criterion(id, text, points.Value, levels);
    }

    /// <summary>A criterion without points: its levels are ranked, the best first.</summary>
    private static Criterion? ReadRanked(Fields fields, string language)
    {
        var (id, text) = (fields.Id("id"), ReadText(fields, language));
        var levels = fields.Maps("levels").Select(l => ReadWordsOnly(l, language)).OfType<Translated<CriterionText>>().Reverse().Select((words, rank) => new Level(rank, words)).Reverse().ToImmutableArray();
        if (levels.Length < 2) fields.Error(fields.Find("levels") ?? fields.Place, "levels", "Without points a criterion needs at least two levels.");
        fields.RefuseOthers();
        return id is null || text is null || levels.Length < 2 ? null : new Criterion(id, text, levels[0].Points, levels);
    }

    private static Translated<CriterionText>? ReadWordsOnly(Fields fields, string language)
    {
        var text = ReadText(fields, language);
        fields.RefuseOthers();
        return text;
    }

    private static Level? ReadLevel(Fields fields, string language, decimal most)
    {
        fields.Require("points");
        var (points, text) = (fields.Points("points", most), ReadText(fields, language));
        fields.RefuseOthers();
        return points is null || text is null ? null : new Level(points.Value, text);
    }

    private static Translated<CriterionText>? ReadText(Fields fields, string language) =>
        WordsOf(fields, language) is { } text ? new(language, text, ImmutableDictionary<string, CriterionText>.Empty) : null;

    private static CriterionText? WordsOf(Fields fields, string language)
    {
        var (title, description) = (fields.Text("title", 200), fields.OptionalText("description", 1000));
        return title is null ? null : new CriterionText(Typography.Of(title, language), Typography.Of(description ?? "", language));
    }

    private static ImmutableArray<Criterion> Translate(List<Criterion> criteria, Fields? translations, CourseFile course)
    {
        foreach (var (language, fields) in translations?.Named() ?? [])
        {
            if (!course.Translations.Contains(language.Value, StringComparer.Ordinal)) fields.Error(language, "language-unknown", $"course.yml has no translation into '{language.Value}'.");
            var named = (fields.Map("criteria")?.Named() ?? []).ToList();
            criteria = [.. criteria.Select(c => Translate(c, language.Value, named, fields))];
            foreach (var (name, _) in named.Where(n => criteria.All(c => c.Id != n.Name.Value))) fields.Error(name, "translation-differs", $"No criterion has the id '{name.Value}'.");
            fields.RefuseOthers();
        }

        return [.. criteria];
    }

    private static Criterion Translate(Criterion criterion, string language, List<(YamlScalar Name, Fields Fields)> named, Fields place)
    {
        if (named.Find(n => n.Name.Value == criterion.Id).Fields is not { } fields)
        {
            place.Error(place.Place, "translation-missing", $"The translation into '{language}' lacks the criterion '{criterion.Id}'.");
            return criterion;
        }

        var (text, levels) = (WordsOf(fields, language), fields.Maps("levels").Select(l => ReadWords(l, language)).ToList());
        fields.RefuseOthers();
        if (levels.Count != criterion.Levels.Length)
        {
            fields.Error(fields.Place, "translation-differs", $"The criterion '{criterion.Id}' has {levels.Count} levels here and {criterion.Levels.Length} in the original. They must be the same, in the same order.");
            return criterion;
        }

        return criterion with
        {
            Text = With(criterion.Text, language, text),
            Levels = [.. criterion.Levels.Select((level, i) => level with { Text = With(level.Text, language, levels[i]) })],
        };
    }

    private static CriterionText? ReadWords(Fields fields, string language)
    {
        var text = WordsOf(fields, language);
        fields.RefuseOthers();
        return text;
    }

    private static Translated<CriterionText> With(Translated<CriterionText> text, string language, CriterionText? translation) =>
        translation is null ? text : text with { Translations = text.Translations.SetItem(language, translation) };
}
