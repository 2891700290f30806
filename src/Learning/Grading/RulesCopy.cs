using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Learning.Courses;
using Learning.Essays;
using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>What grades were begun with, kept word for word: the course may change, graded work does not. Stored once for all grades that share it.</summary>
public sealed class RulesCopy
{
    public const int KeyLength = 64;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private GradingRules? rules;

    private RulesCopy()
    {
    }

    public RulesCopy(GradingRules rules)
    {
        (this.rules, Json) = (rules, Write(rules));
        Key = EssayText.Sha256(Json);
    }

    /// <summary>SHA-256 of <see cref="Json"/>.</summary>
    public string Key { get; private set; } = "";

    public string Json { get; private set; } = "";

    public GradingRules Rules => rules ??= Read(Json);

    /// <summary>The stored copy of these, or a new one that waits to be saved.</summary>
    public static async Task<RulesCopy> Of(DbContext db, GradingRules rules, CancellationToken ct = default)
    {
        var copy = new RulesCopy(rules);
        if (await db.Set<RulesCopy>().FindAsync([copy.Key], ct) is { } known) return known;
        if (rules.IsKnown) db.Add(copy);
        return copy;
    }

    private static string Write(GradingRules rules) => JsonSerializer.Serialize(
        new Sheet(rules.Rubric.HasPoints, rules.Scale, rules.Passing, [.. rules.Rubric.Criteria.Select(c => new Row(c.Id, c.Points, Said.Of(c.Text), [.. c.Levels.Select(l => new Step(l.Points, Said.Of(l.Text)))]))]),
        Compact);

    private static GradingRules Read(string json)
    {
        var sheet = JsonSerializer.Deserialize<Sheet>(json, Compact)!;
        var criteria = sheet.Criteria.Select(c => new Criterion(c.Id, c.Text.ToText(), c.Points, [.. c.Levels.Select(l => new Level(l.Points, l.Text.ToText()))]));
        return new GradingRules(new Rubric([.. criteria]) { HasPoints = sheet.HasPoints }, sheet.Scale, sheet.Passing);
    }

    private sealed record Sheet(bool HasPoints, GradeScale Scale, decimal? Passing, Row[] Criteria);

    private sealed record Row(string Id, decimal Points, Said Text, Step[] Levels);

    private sealed record Step(decimal Points, Said Text);

    private sealed record Said(string Language, CriterionText Text, SortedDictionary<string, CriterionText> Translations)
    {
        public static Said Of(Translated<CriterionText> text) => new(text.OriginalLanguage, text.Original, new SortedDictionary<string, CriterionText>(text.Translations, StringComparer.Ordinal));

        public Translated<CriterionText> ToText() => new(Language, Text, Translations.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
