using Learning.Grading.Insight;
using Learning.Lessons.Charts;
using Learning.Web.Http;

namespace Learning.Web.Pages.Grading;

/// <summary>An insight as its page shows it: sections of small charts, each with its table and its file.</summary>
public sealed record InsightView(IReadOnlyList<InsightSection> Sections)
{
    public BarChart? Find(string figure) => Sections.SelectMany(s => s.Figures).FirstOrDefault(f => f.Id == figure);

    public static InsightView Of(CohortInsight insight, PageWords words, HomeworkTitles titles) =>
        new([.. insight.Assignments.SelectMany(a => OfHomework(a, titles.Of(a.Assignment), new InsightFigures(words))), .. OfEdition(insight, new InsightFigures(words), words)]);

    private static IEnumerable<InsightSection> OfHomework(HomeworkInsight homework, HomeworkTitle title, InsightFigures figures)
    {
        yield return new InsightSection($"homework-{homework.Assignment.Id:N}", title.Text, figures.Lead(homework), [.. figures.Marks(homework), figures.Times(homework)]);
        if (homework.Criteria.Count > 0)
            yield return new InsightSection($"criteria-{homework.Assignment.Id:N}", figures.CriteriaTitle, figures.OlderCriteria(homework), figures.Criteria(homework)) { IsPart = true };
    }

    private static IEnumerable<InsightSection> OfEdition(CohortInsight insight, InsightFigures figures, PageWords words)
    {
        if (insight.Trainers.Count > 0) yield return new InsightSection("turnaround", words["Insight.Turnaround"], words["Insight.TurnaroundWords"], figures.Turnaround(insight.Trainers));
        var comments = figures.Comments(insight);
        if (comments.Count > 0) yield return new InsightSection("comments", words["Insight.Comments"], words["Insight.CommentsWords"], comments);
    }
}

public sealed record InsightSection(string Id, string Title, string Lead, IReadOnlyList<BarChart> Figures)
{
    /// <summary>Belongs to the section before it.</summary>
    public bool IsPart { get; init; }
}
