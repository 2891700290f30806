using System.Globalization;

namespace Learning.Grading;

/// <summary>Points as people type them: "4,5" and "4.5" are the same.</summary>
public static class Points
{
    /// <returns>Null when nothing was typed.</returns>
    /// <exception cref="Refusal"><c>Grade.NotANumber</c>.</exception>
    public static decimal? Parse(string? typed, string criterionId)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        return decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            ? points
            : throw new Refusal("Grade.NotANumber", typed.Trim()) { Field = $"Points[{criterionId}]" };
    }
}
