namespace Learning.Courses.Reading;

/// <summary>What can only be seen with the whole course in view.</summary>
internal static class CourseChecks
{
    public static IReadOnlyList<Problem> Run(CourseReading course)
    {
        var (problems, claims) = (new List<Problem>(), course.Parts.SelectMany(p => p.Claims).ToLookup(c => c.Kind));
        RefuseTwins(claims[ClaimKind.Lesson], "lesson", problems);
        RefuseTwins(claims[ClaimKind.Homework], "homework", problems);
        RefuseTwins(claims[ClaimKind.Exercise], "exercise", problems);
        RefuseTwinAddresses(course.File!, problems);
        CheckRequirements(claims, problems);
        CheckAliases(claims[ClaimKind.LessonAlias], course.File!.Lessons, problems);
        CheckAliases(claims[ClaimKind.HomeworkAlias], course.File!.Homework, problems);
        WarnOfOrphans(course, problems);
        return problems;
    }

    private static void RefuseTwins(IEnumerable<Claim> claims, string what, List<Problem> problems)
    {
        var first = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in claims)
            if (!first.TryAdd(claim.Name, claim))
                problems.Add(Error(claim, "id-duplicate", $"The {what} id '{claim.Name}' is already used in '{first[claim.Name].File}'. Ids are unique in a course: choose another."));
    }

    private static void RefuseTwinAddresses(CourseFile file, List<Problem> problems)
    {
        foreach (var parts in new[] { file.Lessons, file.Homework })
            foreach (var twins in parts.GroupBy(p => p.Slug, StringComparer.Ordinal).Where(g => g.Count() > 1))
                problems.Add(new Problem(file.File.Name, twins.Last().Line, twins.Last().Column, Severity.Error, "slug-duplicate", $"Two folders would have the address '{twins.Key}': '{twins.First().Folder}' and '{twins.Last().Folder}'. Rename one."));
    }

    private static void CheckRequirements(ILookup<ClaimKind, Claim> claims, List<Problem> problems)
    {
        var lessons = claims[ClaimKind.Lesson].Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var own = claims[ClaimKind.Lesson].Select(c => (c.File, c.Name)).ToHashSet();
        foreach (var claim in claims[ClaimKind.Requirement])
        {
            if (!lessons.Contains(claim.Name)) problems.Add(Error(claim, "requires-unknown", $"'requires' names '{claim.Name}', which is not the id of a lesson of this course. Ids stand in the front matter of lessons."));
            else if (own.Contains((claim.File, claim.Name))) problems.Add(Error(claim, "requires-unknown", "'requires' names the lesson itself. Name others, or remove it."));
        }

        RefuseCircles(claims, problems);
    }

    /// <summary>Lessons that wait for one another could never be begun.</summary>
    private static void RefuseCircles(ILookup<ClaimKind, Claim> claims, List<Problem> problems)
    {
        var lessonOf = claims[ClaimKind.Lesson].GroupBy(c => c.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        var wanted = claims[ClaimKind.Requirement].Where(c => lessonOf.ContainsKey(c.File)).ToLookup(c => lessonOf[c.File], StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lesson in wanted.Select(w => w.Key)) Walk(lesson, []);

        void Walk(string lesson, HashSet<string> way)
        {
            if (!way.Add(lesson) || way.Count > 1000 || done.Contains(lesson)) return;
            foreach (var claim in wanted[lesson].Where(c => c.Name != lesson))
            {
                if (way.Contains(claim.Name)) problems.Add(Error(claim, "requires-circle", $"'{lesson}' requires '{claim.Name}', which requires '{lesson}' in turn. Remove one of the two."));
                else Walk(claim.Name, way);
            }

            way.Remove(lesson);
            done.Add(lesson);
        }
    }

    private static void CheckAliases(IEnumerable<Claim> aliases, IEnumerable<Part> parts, List<Problem> problems)
    {
        var taken = parts.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in aliases)
            if (!taken.Add(claim.Name))
                problems.Add(Error(claim, "alias-taken", $"The former address '{claim.Name}' already leads somewhere else. Remove it here or there."));
    }

    private static void WarnOfOrphans(CourseReading course, List<Problem> problems)
    {
        var used = course.Parts.SelectMany(p => p.Files.Asked.Concat(course.File!.Translations.Select(p.Part.In))).Concat(course.CourseFiles.Asked).ToHashSet(StringComparer.Ordinal);
        foreach (var path in course.Folder.Paths.Where(p => !used.Contains(p)))
            problems.Add(new Problem(course.Folder.NameOf(path), 1, 1, Severity.Warning, "file-unused", "Nothing of the course uses this file. Name its folder in course.yml, link to it, include it, or remove it."));
    }

    private static Problem Error(Claim claim, string code, string message) => new(claim.File, claim.Line, claim.Column, Severity.Error, code, message);
}
