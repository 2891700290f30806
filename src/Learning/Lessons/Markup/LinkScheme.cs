namespace Learning.Lessons.Markup;

/// <summary>Which addresses a text may link to.</summary>
internal static class LinkScheme
{
    private static readonly string[] Allowed = ["http", "https", "mailto", "tel"];

    /// <summary>The scheme as a browser would read it: white space and control characters anywhere in it do not count. Null for a relative address.</summary>
    public static string? Of(string url)
    {
        var bare = string.Concat(url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && !IsInvisible(c)));
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || bare.AsSpan(0, colon).IndexOfAny("/?#") >= 0) return null;
        return bare[..colon].ToLowerInvariant();
    }

    public static bool IsAllowed(string scheme) => Allowed.Contains(scheme, StringComparer.Ordinal);

    /// <summary>Relative to the site or to another one: <c>//example.com</c>, <c>\\example.com</c>, <c>/path</c>.</summary>
    public static bool IsRooted(string url) => url.TrimStart() is ['/' or '\\', ..];

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
