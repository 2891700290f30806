using System.Globalization;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Homework;

namespace Learning.Web.Commands;

/// <summary>Whether an edition on these days could be opened: every deadline lies inside it.</summary>
internal static class EditionCheck
{
    public static IEnumerable<Problem> Of(Library library, DateOnly starts, DateOnly ends)
    {
        var words = new Words(Words.OfSchool);
        foreach (var course in library.Courses)
        {
            var edition = new Cohort(course.Id, course.Title, starts, ends, course.TimeZone, null, DateTimeOffset.UnixEpoch);
            foreach (var brief in course.Homework.Where(b => b.IsPublished))
                if (Refusal(() => _ = new Assignment(edition, brief)) is { } refusal)
                    yield return new Problem(brief.StatedAt.File, brief.StatedAt.Line, brief.StatedAt.Column, Severity.Error, "due-outside",
                        $"In an edition from {starts:yyyy-MM-dd} to {ends:yyyy-MM-dd}: {words.In(CultureInfo.GetCultureInfo("en"), $"Refusal.{refusal.Code}", [.. refusal.Arguments])}");
        }
    }

    private static Refusal? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
