using Learning.Courses;
using Learning.Grading.Insight;
using Learning.Lessons.Charts;
using Learning.Web.Http;

namespace Learning.Web.Pages.Grading;

/// <summary>The numbers of an insight in words.</summary>
internal sealed class InsightFigures(PageWords words)
{
    public string CriteriaTitle => words["Rubric.Title"];

    public string Lead(HomeworkInsight homework) =>
        words.Count("Insight.HandedIn", homework.HandedIn) + ", " + words.Count("Insight.Released", homework.Released) + (homework.Marks is { } marks ? ". " + words["Insight.Median", ScaleWords.Number(marks.MedianPercent)] : ".");

    public string OlderCriteria(HomeworkInsight homework) => homework.ByOlderCriteria == 0 ? "" : words.Count("Insight.OlderCriteria", homework.ByOlderCriteria);

    public IEnumerable<BarChart> Marks(HomeworkInsight homework)
    {
        if (homework.Marks is not { } marks) yield break;
        var header = words[marks.Scale is GradeScale.Polish or GradeScale.PassFail ? "Insight.Mark" : "Insight.PercentOfPoints"];
        yield return Works($"marks-{homework.Assignment.Id:N}", words["Insight.Marks"], header, marks.Counts.Select((count, i) => (MarkName(marks, i), count)));
    }

    public BarChart Times(HomeworkInsight homework) =>
        Works($"times-{homework.Assignment.Id:N}", words["Insight.Times"], words["Insight.When"], Enum.GetValues<HandInTime>().Zip(homework.Times, (time, count) => (words[$"Insight.Time.{time}"], count)));

    /// <summary>On one scale, to be compared.</summary>
    public IReadOnlyList<BarChart> Criteria(HomeworkInsight homework)
    {
        var tallest = homework.Criteria.Max(c => c.Levels.Select(l => l.Times).Append(c.Between).Max());
        return [.. homework.Criteria.Select(c => Criterion(homework, c) with { Tallest = tallest })];
    }

    public IReadOnlyList<BarChart> Turnaround(IReadOnlyList<Turnaround> trainers) =>
    [
        Days("turnaround-median", "Insight.MedianDays", trainers, t => t.MedianDays),
        Days("turnaround-longest", "Insight.LongestDays", trainers, t => t.LongestDays),
        new BarChart("turnaround-released", words["Insight.ReleasedBy"], words["Insight.Trainer"], words["Insight.Works"], [.. trainers.Select(t => (t.Trainer, (decimal)t.Released))]),
    ];

    public IReadOnlyList<BarChart> Comments(CohortInsight insight) =>
        [.. Comments("comments-repeated", "Insight.Repeated", insight.Repeated), .. Comments("comments-bank", "Insight.FromBank", insight.Bank)];

    private BarChart Criterion(HomeworkInsight homework, CriterionInsight criterion)
    {
        var levels = criterion.Levels.Select(l => (l.Level.Text.Current.Title, l.Times));
        return Works($"criterion-{homework.Assignment.Id:N}-{criterion.Criterion.Id}", criterion.Criterion.Text.Current.Title, words["Insight.Level"], criterion.Between == 0 ? levels : levels.Append((words["Insight.Between"], criterion.Between)));
    }

    private IEnumerable<BarChart> Comments(string id, string caption, IReadOnlyList<FrequentComment> comments)
    {
        if (comments.Count > 0) yield return new BarChart(id, words[caption], words["Bank.Saved"], words["Insight.Uses"], [.. comments.Select(c => (c.Text, (decimal)c.Times))]);
    }

    private BarChart Days(string id, string caption, IReadOnlyList<Turnaround> trainers, Func<Turnaround, decimal> days) =>
        new(id, words[caption], words["Insight.Trainer"], words["Insight.Days"], [.. trainers.Select(t => (t.Trainer, days(t)))]) { Tallest = trainers.Max(t => t.LongestDays) };

    private BarChart Works(string id, string caption, string header, IEnumerable<(string Name, int Count)> bars) =>
        new(id, caption, header, words["Insight.Works"], [.. bars.Select(b => (b.Name, (decimal)b.Count))]);

    private string MarkName(MarkDistribution marks, int place) => marks.Scale switch
    {
        GradeScale.Polish => words[$"Scale.Polish{place + 1}"],
        GradeScale.PassFail => words[place == 1 ? "Scale.Pass" : "Scale.Fail"],
        _ => words["Scale.Percent", place == marks.Counts.Count - 1 ? $"{place * 10}–100" : $"{place * 10}–{place * 10 + 9}"],
    };
}
