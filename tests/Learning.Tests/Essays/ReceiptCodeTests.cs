using Learning.Essays;

namespace Learning.Tests.Essays;

/// <summary>The code of a receipt, as it is made, printed and typed.</summary>
public sealed class ReceiptCodeTests
{
    [Fact]
    public void Codes_are_long_enough_that_nobody_guesses_one()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => ReceiptCode.New()).ToList();

        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Count);
        codes.ShouldAllBe(code => code.Length == ReceiptCode.Length);
        (ReceiptCode.Length * Math.Log2(codes.SelectMany(code => code).Distinct().Count())).ShouldBeGreaterThanOrEqualTo(128);
    }

    [Fact]
    public void A_code_is_read_however_it_was_typed()
    {
        var code = ReceiptCode.New();
        var shown = ReceiptCode.Shown(code);

        shown.Split('-').ShouldAllBe(group => group.Length == 4);
        new[] { code, shown, shown.ToLowerInvariant(), $" {shown.Replace('-', ' ')}\t" }.Select(ReceiptCode.Read).ShouldAllBe(read => read == code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2345-6789")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000")]
    [InlineData("2345-6789-ABCD-EFGH-JKLM-NPQR-STUVX")]
    public void What_cannot_be_a_code_is_none(string? typed) => ReceiptCode.Read(typed).ShouldBeNull();
}
