using Learning.Grading;

namespace Learning.Tests.Grading;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("{imię}, dobrze.", "Ola, dobrze.")]
    [InlineData("{Imię} i {imie} i {NAME} i {first name}", "Ola i Ola i Ola i Ola")]
    [InlineData("{nazwisko} {imię", "{nazwisko} {imię")]
    [InlineData(null, "")]
    public void A_saved_comment_is_written_to_somebody(string? saved, string written) => Placeholder.Fill(saved, "Ola").ShouldBe(written);

    [Fact]
    public void A_name_is_never_read_as_a_pattern() => Placeholder.Fill("{imię}", "$& {imię}").ShouldBe("$& {imię}");
}
