using Learning.Grading;

namespace Learning.Web.Pages.Trainees;

/// <summary>A cell of the table as it is shown.</summary>
public sealed record CellView(CohortSheet.Row Row, CohortSheet.Cell Cell, DateTimeOffset Now)
{
    /// <summary>Everything about this trainee and this homework.</summary>
    public string Details => $"/grading/homework/{Cell.Assignment.Id}/people/{Row.MembershipId}";

    /// <summary>The desk, where there is work; not where that would tell a grader whose it is.</summary>
    public string Address => Cell.Work is { } work && !IsHidden(Cell) ? $"/grading/{work.SubmissionId}" : Details;

    /// <summary>As 54-states.css draws it.</summary>
    public static string ShapeOf(CohortSheet.Cell cell, DateTimeOffset now) => cell.State switch
    {
        WorkState.NotBegun or WorkState.Draft when cell.IsOverdue(now) => "missing",
        WorkState.NotBegun => "open",
        WorkState.Draft => "draft",
        WorkState.HandedIn => "handed-in",
        WorkState.Late => "late",
        WorkState.Graded => "marked",
        WorkState.Released => "graded",
        WorkState.Returned => "returned",
        WorkState.Excused => "excused",
        _ => "missing",
    };

    /// <summary>Graded without names, and not released yet.</summary>
    public static bool IsHidden(CohortSheet.Cell cell) => cell.Assignment.IsBlind && cell.Grade is not { IsReleased: true };
}
