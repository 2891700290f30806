using Learning.Homework;

namespace Learning.Grading.Insight;

/// <summary>One homework of an edition: marks, levels by criterion, and when works came. Of each trainee the last work counts.</summary>
/// <param name="Marks">Null while nothing is released, or where the homework has no points.</param>
/// <param name="Criteria">By the criteria that the newest grade was given by.</param>
/// <param name="ByOlderCriteria">How many released grades were given by earlier ones, and are left out there.</param>
/// <param name="Times">How many works came when, in the order of <see cref="HandInTime"/>.</param>
public sealed record HomeworkInsight(Assignment Assignment, int HandedIn, int Released, MarkDistribution? Marks, IReadOnlyList<CriterionInsight> Criteria, int ByOlderCriteria, IReadOnlyList<int> Times)
{
    internal static HomeworkInsight Of(Assignment assignment, int trainees, IReadOnlyList<HandedInWork> works, IReadOnlyList<GivenPoints> given, IReadOnlyDictionary<string, RulesCopy> rules)
    {
        var counting = works.GroupBy(w => w.MembershipId).Select(g => g.MaxBy(w => w.Number)!).ToList();
        var released = counting.Where(w => w.ReleasedAt is not null).ToList();
        var newest = released.MaxBy(w => w.ReleasedAt)?.RulesKey;
        var times = counting.CountBy(w => HandInTimes.Of(w.AfterDeadline(assignment))).Append(new(HandInTime.Never, Math.Max(0, trainees - counting.Count))).ToDictionary();
        return new HomeworkInsight(
            assignment,
            counting.Count,
            released.Count,
            MarkDistribution.Of(released, newest, rules),
            newest is null ? [] : CriterionInsight.Of(rules[newest].Rules.Rubric, [.. given.Where(g => g.AssignmentId == assignment.Id && g.RulesKey == newest)]),
            released.Count(w => w.RulesKey != newest),
            [.. Enum.GetValues<HandInTime>().Select(time => times.GetValueOrDefault(time))]);
    }
}
