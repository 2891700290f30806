using System.Collections.Immutable;
using System.Globalization;

namespace Learning.Lessons.Exercises;

/// <summary>Choices by their index from 0, as forms send them and as answers keep them: "0,2".</summary>
internal static class Indices
{
    public static string Write(IEnumerable<int> indices) => string.Join(',', indices.Select(i => i.ToString(CultureInfo.InvariantCulture)));

    /// <returns>Nothing when it is not such a list, or names something that the exercise no longer has.</returns>
    public static ImmutableArray<int> Read(string? kept, int count)
    {
        if (string.IsNullOrEmpty(kept)) return [];
        var all = kept.Split(',').Select(word => Parse(word, count)).ToImmutableArray();
        return all.Contains(null) ? [] : [.. all.Select(i => i!.Value)];
    }

    /// <exception cref="Refusal"><c>Exercise.UnknownChoice</c>.</exception>
    public static int Of(string sent, int count) => Parse(sent, count) ?? throw new Refusal("Exercise.UnknownChoice");

    private static int? Parse(string word, int count) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count ? index : null;
}
