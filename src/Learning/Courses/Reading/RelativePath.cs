namespace Learning.Courses.Reading;

/// <summary>Paths inside a course, with slashes, from its folder on.</summary>
internal static class RelativePath
{
    /// <returns>Null when it leads out of the course.</returns>
    /// <param name="from">The file that names it.</param>
    /// <param name="path">As named there; may be percent-encoded.</param>
    public static string? Resolve(string from, string path)
    {
        var segments = new Stack<string>(from.Split('/')[..^1]);
        foreach (var segment in Uri.UnescapeDataString(path).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Push(segment);
            else if (!segments.TryPop(out _)) return null;
        }

        return string.Join('/', segments.Reverse());
    }
}
