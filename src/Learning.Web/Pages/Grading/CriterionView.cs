using System.Globalization;
using Learning.Courses;

namespace Learning.Web.Pages.Grading;

/// <summary>One criterion on the desk, with what was chosen and written for it.</summary>
public sealed record CriterionView(Criterion Criterion, DeskModel Desk)
{
    public string Id => Criterion.Id;

    public string? Chosen => Desk.Level.GetValueOrDefault(Id);

    public string? Typed => Desk.Points.GetValueOrDefault(Id);

    public string? Remark => Desk.Remark.GetValueOrDefault(Id);

    public bool HasPoints => Desk.Rubric.HasPoints;

    public string? ProblemOf(string field) => Desk.ModelState[$"{field}[{Id}]"]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>As the form sends it.</summary>
    public static string Exact(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
