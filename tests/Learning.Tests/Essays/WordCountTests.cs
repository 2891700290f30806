using System.Text.Json;
using Learning.Essays;
using Learning.Tests.Shape;

namespace Learning.Tests.Essays;

/// <summary>tests/words.json says what a word is; the browser's counter reads the same table.</summary>
public sealed class WordCountTests
{
    [Fact]
    public void Words_are_counted_as_the_table_says()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceFiles.Root, "tests", "words.json")));
        var cases = table.RootElement.EnumerateArray().Select(e => (Text: e.GetProperty("text").GetString()!, Words: e.GetProperty("words").GetInt32())).ToList();

        cases.Count.ShouldBeGreaterThan(15);
        cases.Select(c => (c.Text, Words: EssayText.CountWords(c.Text))).ShouldBe(cases);
    }
}
