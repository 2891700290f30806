using Learning.Essays.Files;
using Microsoft.Extensions.Configuration;

namespace Learning.Tests.Essays.Files;

public sealed class UploadOptionsTests
{
    [Fact]
    public void Fifty_mebibytes_unless_the_operator_says_otherwise()
    {
        Read().Quota.ShouldBe(50 * 1024 * 1024);
        Read((UploadOptions.QuotaKey, "3")).Quota.ShouldBe(3 * 1024 * 1024);
        Read().Folder.ShouldBe(Path.Combine("data", "uploads"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("dużo")]
    [InlineData("999999999999")]
    public void A_quota_that_is_none_stops_the_start_and_names_the_key(string value) =>
        Should.Throw<CannotStart>(() => Read((UploadOptions.QuotaKey, value))).Message.ShouldContain(UploadOptions.QuotaKey);

    [Fact]
    public void A_program_that_is_not_there_stops_the_start_and_none_is_taken_at_its_word()
    {
        Should.Throw<CannotStart>(() => Read((UploadOptions.PdfToTextKey, "/nowhere/pdftotext"))).Message.ShouldContain(UploadOptions.PdfToTextKey);
        Read((UploadOptions.PdfToTextKey, "none")).PdfToText.ShouldBeNull();
    }

    private static UploadOptions Read(params (string Key, string Value)[] settings) =>
        UploadOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build(), "data");
}
