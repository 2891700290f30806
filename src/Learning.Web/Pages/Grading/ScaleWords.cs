using System.Globalization;
using Learning.Courses;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.Pages.Shared;

namespace Learning.Web.Pages.Grading;

/// <summary>A total in words: the mark itself, and how it comes about.</summary>
public static class ScaleWords
{
    public static string Number(decimal points) => points.ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>What was given for a criterion: points, or the level.</summary>
    public static string Given(Rubric rubric, Criterion criterion, decimal? points) =>
        points is not { } given ? "–" : rubric.HasPoints ? Number(given) : criterion.Levels.FirstOrDefault(l => l.Points == given)?.Text.Current.Title ?? "–";

    public static string Mark(this PageWords words, Scale scale) => scale.Kind switch
    {
        GradeScale.Percent or GradeScale.Polish or GradeScale.PassFail when !scale.IsWhole => "–",
        GradeScale.Percent => words["Scale.Percent", scale.Percent],
        GradeScale.Polish => scale.PolishMark.ToString(CultureInfo.CurrentCulture),
        GradeScale.PassFail => words[scale.IsPass ? "Scale.Pass" : "Scale.Fail"],
        GradeScale.Levels => "",
        _ => Number(scale.Total),
    };

    /// <summary>What coming late takes from the points given so far.</summary>
    public static string Penalty(this PageWords words, LatePenalty penalty) => words["LatePenalty.Words", penalty.Percent, Number(penalty.Lost), Number(penalty.Left)];

    /// <summary>„12 z 20 pkt = 60 % = 3 (dostateczny)”.</summary>
    public static string Explained(this PageWords words, Scale scale)
    {
        var points = words["Result.PointsOf", Number(scale.Total), Number(scale.Most)];
        return scale.Kind switch
        {
            GradeScale.Percent or GradeScale.Polish or GradeScale.PassFail when !scale.IsWhole => points,
            GradeScale.Percent => $"{points} = {words["Scale.Percent", scale.Percent]}",
            GradeScale.Polish => $"{points} = {words["Scale.Percent", scale.Percent]} = {words[$"Scale.Polish{scale.PolishMark}"]}",
            GradeScale.PassFail => words["Scale.PassFrom", points, Number(scale.PassingPoints)],
            GradeScale.Levels => "",
            _ => words["Result.OutOf", Number(scale.Most)],
        };
    }
}
