using System.Text;
using Learning.Essays;
using Learning.Essays.Files;

namespace Learning.Tests.Essays.Files;

/// <summary>What a file is called decides nothing; what is in it does.</summary>
public sealed class SignatureTests : IDisposable
{
    private readonly ReadingRoom room = new();

    public void Dispose() => room.Dispose();

    [Theory]
    [InlineData("To nie jest dokument.", "esej.docx", "File.Unknown")]
    [InlineData("MZ\u0090\0", "esej.docx", "File.Unknown")]
    [InlineData("<html><script>alert(1)</script></html>", "esej.odt", "File.Unknown")]
    [InlineData("{\\rtf1 Esej}", "esej.pdf", "File.Unknown")]
    [InlineData("GIF89a%PDF-1.4", "esej.pdf", "File.Unknown")]
    [InlineData("a\0b", "esej.txt", "File.Unknown")]
    [InlineData("", "esej.txt", "File.Empty")]
    [InlineData("", "esej.docx", "File.Empty")]
    [InlineData("PK\u0003\u0004 i nic więcej", "esej.docx", "File.Damaged")]
    public async Task The_right_name_on_the_wrong_bytes_is_refused(string bytes, string name, string code) =>
        (await room.RefusalOf(Encoding.UTF8.GetBytes(bytes), name)).ShouldBe(code);

    [Fact]
    public async Task The_wrong_name_on_the_right_bytes_is_taken_for_what_it_is() =>
        (await room.Read(OfficeFiles.DocxOf("Esej"), "esej.pdf")).ShouldBe(new ReadFile(FileKind.Docx, "Esej"));

    [Fact]
    public async Task What_the_homework_does_not_take_is_refused_by_what_it_is()
    {
        (await room.RefusalOf(OfficeFiles.DocxOf("Esej"), "esej.odt", "odt", "pdf")).ShouldBe("File.Unknown");
        (await room.RefusalOf(Encoding.UTF8.GetBytes("Esej"), "esej.txt", "docx")).ShouldBe("File.Unknown");
    }

    [Fact]
    public async Task An_old_word_document_or_one_with_a_password_is_told_how_to_be_saved() =>
        (await room.RefusalOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "esej.docx")).ShouldBe("File.OldWord");

    [Fact]
    public async Task A_file_of_two_natures_is_refused()
    {
        byte[] polyglot = [.. "#!/bin/sh\n"u8, .. OfficeFiles.DocxOf("Esej")];
        (await room.RefusalOf(polyglot, "esej.docx")).ShouldBe("File.Unknown");
        (await room.RefusalOf(OfficeFiles.Docx("", more: ("WORD/document.xml", "<a/>")), "two.docx")).ShouldBe("File.Damaged");
    }

    [Fact]
    public async Task A_workbook_in_the_clothes_of_a_document_is_refused() =>
        (await room.RefusalOf(OfficeFiles.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<a/>")), "esej.docx")).ShouldBe("File.Unknown");

    [Fact]
    public async Task A_bomb_is_refused_by_what_it_says_and_by_what_it_is()
    {
        var bomb = OfficeFiles.Docx(string.Concat(Enumerable.Repeat("<w:p/>", (Package.LargestPart / 6) + 1)));
        bomb.Length.ShouldBeLessThan(1_000_000);

        (await room.RefusalOf(bomb, "bomb.docx")).ShouldBe("File.TooLargeUnpacked");
        // Bytes 24 to 27 of a header are the unpacked size: 2 GiB in one, 10 bytes in the other.
        (await room.RefusalOf(OfficeFiles.DocxOf("Esej").Forged(24, 0, 0, 0, 0x7F), "big.docx")).ShouldBe("File.TooLargeUnpacked");
        (await room.RefusalOf(bomb.Forged(24, 10, 0, 0, 0), "lie.docx")).ShouldBe("File.Damaged");
    }

    [Fact]
    public async Task An_archive_of_too_many_parts_is_refused() =>
        (await room.RefusalOf(OfficeFiles.Docx("", more: [.. Enumerable.Range(0, Package.MostEntries).Select(i => ($"{i}", ""))]), "many.docx")).ShouldBe("File.TooLargeUnpacked");

    [Fact]
    public async Task An_encrypted_archive_says_so() =>
        (await room.RefusalOf(OfficeFiles.DocxOf("Esej").Forged(8, 1, 0), "secret.docx")).ShouldBe("File.Encrypted");

    [Fact]
    public async Task A_torn_archive_is_damaged()
    {
        var whole = OfficeFiles.DocxOf([.. Enumerable.Range(0, 200).Select(i => $"Akapit {i * 7919}")]);
        (await room.RefusalOf(whole[..(whole.Length / 2)], "torn.docx")).ShouldBe("File.Damaged");
        var scratched = whole.ToArray();
        scratched.AsSpan(scratched.AsSpan().IndexOf("document.xml"u8) + 40, 60).Fill(0xFF);
        (await room.RefusalOf(scratched, "scratched.docx")).ShouldBe("File.Damaged");
    }

    [Fact]
    public async Task A_path_inside_the_archive_leads_nowhere()
    {
        var slip = OfficeFiles.Docx("<w:p><w:r><w:t>Esej</w:t></w:r></w:p>", more: [("../../../../tmp/slipped.txt", "zło"), ("/etc/slipped.txt", "zło"), ("..\\slipped.txt", "zło")]);

        (await room.TextOf(slip, "slip.docx")).ShouldBe("Esej");

        room.FilesLeft.ShouldBe(["file"]);
        File.Exists(Path.Combine(Path.GetTempPath(), "slipped.txt")).ShouldBeFalse();
    }

    [Fact]
    public void Every_refusal_has_words()
    {
        var words = Shape.WordFiles.Of("src/Learning", "pl");
        string[] codes = ["Empty", "Unknown", "OldWord", "Encrypted", "Damaged", "TooLargeUnpacked", "TooMuchText"];
        codes.Where(code => !words.Contains($"Refusal.File.{code}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_text_is_clean_as_any_other() =>
        (await room.TextOf(Encoding.UTF8.GetBytes("Za\u017cółc\u0301\r\nkoniec\r\n"), "a.txt")).ShouldBe(EssayText.Normalize("Zażółć\nkoniec"));
}
