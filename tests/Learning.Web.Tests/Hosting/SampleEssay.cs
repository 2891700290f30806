using System.Text;

namespace Learning.Web.Tests.Hosting;

/// <summary>Texts to hand in.</summary>
public static class SampleEssay
{
    private static readonly string[] Words = "Źle obsłużony klient nie wraca, choćby chleb był świeży; zażółcił gęślą jaźń i poszedł do konkurencji – dlatego standard jest potrzebny każdej firmie.".Split(' ');

    /// <summary>So many words in paragraphs of forty, with a sentence of its own at the beginning.</summary>
    public static string Of(int words, string opening = "Uważam, że tak.")
    {
        var text = new StringBuilder(opening);
        for (var i = opening.Split(' ').Length; i < words; i++) text.Append(i % 40 == 0 ? "\n\n" : " ").Append(Words[i % Words.Length] is "–" ? "oraz" : Words[i % Words.Length]);
        return text.ToString();
    }

    public static string FirstParagraph(string essay) => essay.Split("\n\n")[0];
}
