using System.Globalization;

namespace Learning.Courses.Reading;

internal static class Languages
{
    /// <summary>Two letters of ISO 639-1 that the platform knows.</summary>
    public static bool IsKnown(string language) =>
        language is [>= 'a' and <= 'z', >= 'a' and <= 'z']
        && CultureInfo.GetCultures(CultureTypes.NeutralCultures).Any(c => c.Name == language);
}
