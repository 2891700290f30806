using Learning.Lessons;

namespace Learning.Study;

/// <summary>Where somebody stopped reading: a block of the text, those before it in case it is edited away, and how far into the text it was.</summary>
/// <param name="Trail">Anchors, the nearest first, parted by blanks.</param>
/// <param name="Permille">Of the blocks that had been passed.</param>
public sealed record ReadingPlace(string Trail, int Permille)
{
    public const int TrailLength = 300;

    private const int Blocks = 3;

    /// <returns>Null when the text has no such block.</returns>
    public static ReadingPlace? At(LessonText text, string? block)
    {
        var at = block is null ? -1 : text.Blocks.IndexOf(block);
        if (at < 0) return null;
        return new(TrailTo(at, text), at * 1000 / text.Blocks.Length);
    }

    /// <summary>The same place in a text that has been edited since, or in its translation.</summary>
    /// <returns>An anchor; null where reading begins at the top.</returns>
    public string? In(LessonText text)
    {
        if (text.Blocks.IsEmpty || Permille == 0) return null;
        return Trail.Split(' ').FirstOrDefault(anchor => text.Blocks.Contains(anchor)) ?? text.Blocks[Math.Min(text.Blocks.Length - 1, Permille * text.Blocks.Length / 1000)];
    }

    /// <summary>An anchor made of a very long heading is left out.</summary>
    private static string TrailTo(int at, LessonText text) =>
        string.Join(' ', text.Blocks.Take(at + 1).Reverse().Take(Blocks).Where(anchor => anchor.Length < TrailLength / Blocks));
}
