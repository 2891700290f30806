using System.Globalization;
using Learning.Web.Http;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>Files that spreadsheets open and never obey. The cells come from https://owasp.org/www-community/attacks/CSV_Injection.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1+1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("＝1+1")]
    public void A_text_that_begins_like_a_formula_gets_an_apostrophe(string text) => Written(Speech.En, [text]).ShouldBe($"\"'{text}\"\r\n");

    [Theory]
    [InlineData("")]
    [InlineData("'=1+1")]
    [InlineData("dwa = dwa")]
    [InlineData("a\r\n=b, ale w cudzysłowie")]
    public void Other_texts_stay_as_they_are(string text) => Written(Speech.En, [text]).ShouldBe($"\"{text}\"\r\n");

    [Fact]
    public void Quotes_are_doubled_so_that_no_cell_ends_early() => Written(Speech.En, ["\",=1+1,\""]).ShouldBe("\"\"\",=1+1,\"\"\"\r\n");

    [Fact]
    public void Numbers_are_numbers_in_the_readers_language_even_below_zero()
    {
        Written(Speech.Pl, ["Dni", 2.5m, -1]).ShouldBe("\"Dni\";2,5;-1\r\n");
        Written(Speech.En, ["Days", 2.5m, -1]).ShouldBe("\"Days\",2.5,-1\r\n");
    }

    private static string Written(CultureInfo culture, IReadOnlyList<object> row)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return Csv.Write([row]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
