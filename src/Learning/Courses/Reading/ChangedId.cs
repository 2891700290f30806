namespace Learning.Courses.Reading;

/// <summary>Finds ids that changed between two states of the content where the files stayed.</summary>
internal static class ChangedId
{
    private const string Code = "id-changed";

    public static IReadOnlyList<Problem> Between((Library Library, IEnumerable<Claim> Claims) before, (Library Library, IEnumerable<Claim> Claims) now) =>
        [.. OfCourses(before.Library, now.Library).Concat(OfParts(before.Claims, now.Claims)).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    private static IEnumerable<Problem> OfCourses(Library before, Library now) =>
        from was in before.Courses
        from course in now.Courses
        where course.Folder == was.Folder && course.Id != was.Id
        select Changed(new Claim(ClaimKind.Lesson, course.Id, $"{course.Folder}/{CourseFile.Name}", 1, 1), "course", was.Id, Severity.Error);

    private static IEnumerable<Problem> OfParts(IEnumerable<Claim> before, IEnumerable<Claim> now)
    {
        var earlier = before.Where(IsId).ToLookup(c => (c.File, c.Kind), c => c.Name);
        foreach (var claims in now.Where(IsId).GroupBy(c => (c.File, c.Kind)))
        {
            var gone = earlier[claims.Key].Except(claims.Select(c => c.Name), StringComparer.Ordinal);
            var come = claims.Where(c => !earlier[claims.Key].Contains(c.Name, StringComparer.Ordinal));
            foreach (var (was, claim) in gone.Zip(come)) yield return Changed(claim, claim.Kind.ToString().ToLowerInvariant(), was, claim.Kind == ClaimKind.Exercise ? Severity.Warning : Severity.Error);
        }
    }

    private static bool IsId(Claim claim) => claim.Kind is ClaimKind.Lesson or ClaimKind.Homework or ClaimKind.Exercise;

    /// <summary>An exercise may have given way to another; a file stays what it was.</summary>
    private static Problem Changed(Claim claim, string what, string was, Severity severity) => new(
        claim.File, claim.Line, claim.Column, severity, Code,
        $"The {what} '{was}' is '{claim.Name}' here. People's progress and answers are kept under the id: write '{was}' again{(severity == Severity.Warning ? ", unless this is another exercise" : "")}.");
}
