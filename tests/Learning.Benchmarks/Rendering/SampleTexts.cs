namespace Learning.Benchmarks.Rendering;

/// <summary>Texts of a known length, made of the words of the sample course.</summary>
internal static class SampleTexts
{
    private static readonly string Course = Path.Combine(Repository.Content, "standardy-obslugi-klienta");

    /// <summary>A whole lesson of the course, about 1,000 words, with its headings, lists, tables and quizzes.</summary>
    public static string Lesson { get; } = File.ReadAllText(Path.Combine(Course, "05-trzy-czesci-obslugi", "index.md"));

    private static readonly string[] Words = [.. Lesson.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsLetter))];

    /// <summary>Plain paragraphs of a hundred words. Different seeds give different texts.</summary>
    public static string Essay(int words, int seed) =>
        string.Join("\n\n", Enumerable.Range(0, words).Select(i => Words[((seed * 31) + i) % Words.Length]).Chunk(100).Select(paragraph => string.Join(' ', paragraph) + "."));
}
