using System.Text;

namespace Learning.Tests.Essays.Files;

public sealed class PlainTextTests : IDisposable
{
    private const string Polish = "Zażółć gęślą jaźń – „ĄĆĘŁŃÓŚŹŻ”";
    private readonly ReadingRoom room = new();

    public void Dispose() => room.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bom", "utf-16 le", "utf-16 be", "windows-1250"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Polish_letters_survive_every_encoding_that_notepad_writes(string encoding) =>
        (await room.TextOf(Bytes(encoding), "esej.txt")).ShouldBe(Polish);

    [Fact]
    public async Task Bytes_that_are_no_text_in_any_of_them_are_refused()
    {
        (await room.RefusalOf([0x81, 0x83, 0x90, 0x41], "esej.txt")).ShouldBe("File.Unknown");
        (await room.RefusalOf([0xEF, 0xBB, 0xBF, 0xFF, 0xFE], "esej.txt")).ShouldBe("File.Unknown");
        (await room.RefusalOf([0xFF, 0xFE, 0x00, 0xD8], "esej.txt")).ShouldBe("File.Unknown");
        (await room.RefusalOf([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], "esej.txt")).ShouldBe("File.Unknown");
    }

    private static byte[] Bytes(string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(Polish),
        "utf-8 bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Polish)],
        "utf-16 le" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Polish)],
        "utf-16 be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Polish)],
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(Polish),
    };
}
