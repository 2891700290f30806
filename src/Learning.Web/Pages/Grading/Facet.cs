using Learning.Grading.Waiting;
using Learning.Web.Http;

namespace Learning.Web.Pages.Grading;

/// <summary>One way to narrow the queue down: every choice leads to an address and says how much is there.</summary>
/// <param name="Key">Names its words.</param>
public sealed record Facet(string Key, IReadOnlyList<Facet.Choice> Choices)
{
    /// <param name="Label">As it is; null where words say it.</param>
    public sealed record Choice(string Key, string? Label, int Count, QueueAddress Address, bool IsChosen);

    /// <summary>Each counted under what else is chosen.</summary>
    public static IReadOnlyList<Facet> Of(IReadOnlyList<Lane> lanes, HomeworkTitles titles, QueueAddress chosen)
    {
        Choice Counted(string key, string? label, QueueAddress address, bool isChosen) => new(key, label, lanes.Sum(address.ToFilter().CountIn), address, isChosen);

        var filter = chosen.ToFilter();
        var cohorts = lanes.DistinctBy(l => l.CohortId).Select(l => Counted("", l.Cohort, chosen.In(l.CohortId), l.CohortId == filter.Cohort));
        var homework = lanes.DistinctBy(l => l.Homework, StringComparer.Ordinal).Select(l => Counted("", titles.Of(l).Text, chosen.About(l.Homework), l.Homework == filter.Homework));
        Facet[] all =
        [
            new("Share", [Counted("All", null, chosen.Mine(false), !filter.OnlyMine), Counted("Mine", null, chosen.Mine(true), filter.OnlyMine)]),
            new("State", [Counted("Any", null, chosen.Of(null), filter.Urgency is null), .. Enum.GetValues<Urgency>().Select(u => Counted(u.ToString(), null, chosen.Of(u), filter.Urgency == u))]),
            new("Cohort", [Counted("Any", null, chosen.In(null), filter.Cohort is null), .. cohorts]),
            new("Homework", [Counted("Any", null, chosen.About(null), filter.Homework is null), .. homework]),
        ];
        const int allAndOne = 2;
        return [.. all.Where(f => f.Key is "Share" or "State" || f.Choices.Count > allAndOne || f.Choices.Any(c => c.IsChosen && c.Label is not null))];
    }
}
