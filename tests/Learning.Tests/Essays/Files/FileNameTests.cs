using Learning.Essays.Files;

namespace Learning.Tests.Essays.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Mój esej.docx", "Mój esej.docx")]
    [InlineData("../../etc/passwd", "passwd.docx")]
    [InlineData(@"C:\Users\Ola\Mój esej.docx", "Mój esej.docx")]
    [InlineData("esej.docx.", "esej.docx")]
    [InlineData("esej\r\nSet-Cookie: x=1.docx", "esej Set-Cookie_ x=1.docx")]
    [InlineData("esej\u202Excod.exe", "esejxcod.exe.docx")]
    [InlineData("esej\"; filename=evil.html", "esej_; filename=evil.html.docx")]
    [InlineData("CON?.docx", "CON_.docx")]
    [InlineData(".docx", "docx.docx")]
    [InlineData("...", "plik.docx")]
    [InlineData("  ", "plik.docx")]
    [InlineData(null, "plik.docx")]
    [InlineData("esej\0.docx", "esej.docx")]
    [InlineData("Esej.DOCX", "Esej.docx")]
    public void A_name_is_made_fit_to_be_saved_under(string? given, string expected) => FileName.Clean(given, FileKind.Docx).ShouldBe(expected);

    [Fact]
    public void A_thousand_characters_become_as_many_as_fit_and_no_letter_is_cut_in_two()
    {
        var clean = FileName.Clean(string.Concat(Enumerable.Repeat("😀", 1000)) + ".docx", FileKind.Docx);

        clean.EnumerateRunes().Count().ShouldBe(FileName.Length);
        clean.ShouldEndWith("😀.docx");
        FileName.Shown(new string('ż', 1000)).Length.ShouldBe(FileName.Length);
    }
}
