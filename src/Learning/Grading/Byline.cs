using System.Globalization;
using Learning.Essays;
using Learning.Homework;

namespace Learning.Grading;

/// <summary>What those who grade call the author of a work: by a number until the release where the homework is graded without names.</summary>
public static class Byline
{
    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="submission">With its assignment.</param>
    public static bool IsHidden(Submission submission, bool isReleased) => submission.Assignment.IsBlind && !isReleased;

    /// <param name="submission">With its assignment and the trainee.</param>
    public static string Of(Submission submission, bool isReleased, CultureInfo? culture = null) =>
        Of(submission.Membership.Person.Name, IsHidden(submission, isReleased) ? submission.Alias ?? 0 : null, culture);

    /// <param name="alias">Null where the name may be said.</param>
    public static string Of(string name, int? alias, CultureInfo? culture = null) =>
        alias is { } number ? Words.In(culture ?? CultureInfo.CurrentUICulture, "Byline.Alias", number) : name;

    /// <summary>A thread of letters that does not tell by its name whose work it is.</summary>
    public static string ThreadOf(Submission submission) => submission.Assignment.IsBlind
        ? string.Create(CultureInfo.InvariantCulture, $"{submission.AssignmentId:N}.{submission.Alias}")
        : LetterThread.Of(submission.AssignmentId, submission.MembershipId);
}
