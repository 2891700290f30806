using System.Globalization;
using Learning.Grading.Waiting;
using Learning.Web.Http;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Learning.Web.Pages.Grading;

/// <summary>What waits, drawn: by trainer, or by homework where there is one trainer.</summary>
/// <param name="IsByTrainer">Otherwise the rows are homework.</param>
public sealed record Workload(bool IsByTrainer, IReadOnlyList<Workload.Row> Rows)
{
    public sealed record Row(string Name, IReadOnlyList<int> Counts)
    {
        public int Total => Counts.Sum();
    }

    /// <summary>Words in the drawing: Razor keeps the name of their element for itself.</summary>
    public static IHtmlContent Words(string kind, double x, double y, string text)
    {
        var words = new TagBuilder("text");
        words.AddCssClass(kind);
        words.Attributes["x"] = x.ToString("0.#", CultureInfo.InvariantCulture);
        words.Attributes["y"] = y.ToString("0.#", CultureInfo.InvariantCulture);
        words.InnerHtml.Append(text);
        return words;
    }

    public int Longest => Math.Max(1, Rows.Max(r => r.Total));

    public static Workload Of(IEnumerable<Lane> lanes, HomeworkTitles titles)
    {
        var all = lanes.ToList();
        var isByTrainer = all.DistinctBy(l => l.TrainerId).Count() > 1;
        var rows = all.GroupBy(l => isByTrainer ? l.TrainerId : l.AssignmentId)
            .Select(g => new Row(isByTrainer ? g.First().Trainer : $"{titles.Of(g.First())} · {g.First().Cohort}", [.. Enum.GetValues<Urgency>().Select(u => g.Sum(l => l.Of(u)))]));
        return new Workload(isByTrainer, [.. rows.OrderByDescending(r => r.Total).ThenBy(r => r.Name, StringComparer.CurrentCulture)]);
    }
}
