using System.Globalization;
using Learning.Essays;
using Learning.Grading;
using Learning.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Grading;

/// <summary>What the one form of the desk says: marks, words, comments in the making and changed ones.</summary>
public abstract class DeskForm : FormPage
{
    private const string Other = "other";

    /// <summary>The version of the grade that the trainer last saw.</summary>
    [BindProperty, HiddenInput]
    public int Version { get; set; }

    /// <summary>Of two markers' work: what the form was about when it was shown.</summary>
    [BindProperty, HiddenInput]
    public GradePart Part { get; set; }

    /// <summary>Names one save by a script, which may miss the answer and ask again.</summary>
    [BindProperty, HiddenInput]
    public Guid? Key { get; set; }

    /// <summary>By criterion: the points of the chosen level, or "other".</summary>
    [BindProperty(Name = nameof(Level))]
    public Dictionary<string, string?> Level { get; set; } = [];

    /// <summary>By criterion: points typed, where no level fits.</summary>
    [BindProperty(Name = nameof(Points))]
    public Dictionary<string, string?> Points { get; set; } = [];

    /// <summary>By criterion: words.</summary>
    [BindProperty(Name = nameof(Remark))]
    public Dictionary<string, string?> Remark { get; set; } = [];

    [BindProperty]
    public string? Summary { get; set => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>Comments being written, by any number that names the field.</summary>
    [BindProperty(Name = nameof(New))]
    public List<NewComment> New { get; set; } = [];

    /// <summary>By comment: what its author makes of it.</summary>
    [BindProperty(Name = nameof(Edit))]
    public Dictionary<Guid, string?> Edit { get; set; } = [];

    /// <summary>Saved comments that were put into this form.</summary>
    [BindProperty]
    public List<Guid> Used { get; set; } = [];

    /// <summary>By criterion; what nobody has judged yet has no points.</summary>
    /// <exception cref="Refusal"><c>Grade.NotANumber</c>, <c>Grade.LevelOrPoints</c>.</exception>
    protected Dictionary<string, GivenMark> Given()
    {
        var given = new Dictionary<string, GivenMark>(StringComparer.Ordinal);
        foreach (var id in Level.Keys.Union(Points.Keys, StringComparer.Ordinal).Union(Remark.Keys, StringComparer.Ordinal))
        {
            given[id] = new GivenMark(GivenFor(id), Remark.GetValueOrDefault(id));
        }

        return given;
    }

    /// <summary>A level or typed points: where both are given and differ, nobody but the trainer knows which is meant.</summary>
    private decimal? GivenFor(string id)
    {
        var typed = Learning.Grading.Points.Parse(Points.GetValueOrDefault(id), id);
        if (Level.GetValueOrDefault(id) is not { Length: > 0 } level || level == Other) return typed;
        var chosen = Learning.Grading.Points.Parse(level, id);
        if (typed is not null && typed != chosen) throw new Refusal("Grade.LevelOrPoints", Points[id]!.Trim()) { Field = $"Points[{id}]" };
        return chosen;
    }

    protected void Fill(Grade grade, GradingRules rules)
    {
        (Version, Summary) = (grade.Version, grade.Summary);
        foreach (var mark in grade.Marks)
        {
            Remark[mark.CriterionId] = mark.Remark;
            if (mark.Points is not { } given) continue;
            var points = given.ToString("0.##", CultureInfo.InvariantCulture);
            var isLevel = rules.Rubric.Criteria.FirstOrDefault(c => c.Id == mark.CriterionId)?.Levels.Any(l => l.Points == given) == true;
            Level[mark.CriterionId] = isLevel ? points : Other;
            if (!isLevel) Points[mark.CriterionId] = given.ToString("0.##", CultureInfo.CurrentCulture);
        }
    }

    /// <summary>What was saved is all that this form says.</summary>
    protected bool SaysNoMoreThan(Grade grade, EssaySheet sheet, Guid me, string? firstName)
    {
        var given = Given().Where(g => !g.Value.IsEmpty).ToDictionary(StringComparer.Ordinal);
        var texts = sheet.Paragraphs.SelectMany(p => p.Comments).Where(c => c.Carried is null).ToDictionary(c => c.Comment.Id, c => c.Comment.Text);
        return grade.Summary == EssayText.Normalize(Summary)
            && grade.Marks.Count == given.Count && grade.Marks.All(m => given.TryGetValue(m.CriterionId, out var mark) && mark.Points == m.Points && mark.Words == m.Remark)
            && Edit.All(e => texts.TryGetValue(e.Key, out var text) && text == EssayText.Normalize(e.Value).Trim())
            && New.TrueForAll(c => !c.IsWritten || c.IsKeptIn(sheet, me, firstName));
    }
}
