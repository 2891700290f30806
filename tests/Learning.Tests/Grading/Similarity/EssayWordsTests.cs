using Learning.Essays;
using Learning.Grading.Similarity;

namespace Learning.Tests.Grading.Similarity;

public sealed class EssayWordsTests
{
    [Theory]
    [InlineData("Zażółć gęślą jaźń – tak!")]
    [InlineData("  dwa\n\nsłowa ")]
    [InlineData("")]
    [InlineData("– … !")]
    [InlineData("a\u00a0b 😀 c😀")]
    [InlineData("\ud83d sierota \ude00")]
    public void They_are_the_words_that_are_counted(string text)
    {
        var words = EssayWords.Of(text);

        words.Length.ShouldBe(EssayText.CountWords(text));
        words.Select(word => EssayText.CountWords(text[word.Start..word.End])).ShouldAllBe(count => count == 1);
    }

    [Theory]
    [InlineData("Łódź", "lodz", true)]
    [InlineData("ŻÓŁĆ,", "„zolc”", true)]
    [InlineData("biało-czerwony", "bialoczerwony", true)]
    [InlineData("standard", "standardy", false)]
    [InlineData("1", "2", false)]
    public void They_are_compared_without_case_accents_and_punctuation(string one, string other, bool same) =>
        (EssayWords.Of(one).Single().Hash == EssayWords.Of(other).Single().Hash).ShouldBe(same);
}
