using FsCheck.Fluent;

namespace Learning.Tests.Essays.Files;

/// <summary>A file that was cut, mixed up or written over is read or refused, whatever became of it.</summary>
public sealed class SpoiltFileTests : IDisposable
{
    private static readonly (string Name, byte[] Bytes)[] Whole =
    [
        ("a.docx", OfficeFiles.Docx("<w:p><w:r><w:t>Zażółć</w:t><w:tab/><w:t>gęślą</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>jaźń</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        ("a.odt", OfficeFiles.Odt("<text:h text:outline-level=\"1\">Tytuł</text:h><text:p>Zażółć <text:s text:c=\"3\"/>gęślą</text:p>")),
        ("a.pdf", PdfFiles.Of("Standard", "is a standard.")),
        ("a.txt", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("Zażółć gęślą jaźń.\r\nDrugi wiersz.")]),
    ];

    private readonly ReadingRoom room = new("pdftotext");

    public void Dispose() => room.Dispose();

    [Fact]
    public void Every_spoilt_file_is_read_or_refused_and_nothing_is_left_behind() =>
        Prop.ForAll(Gen.Elements(Whole).ToArbitrary(), Gen.Choose(0, 1_000_000).Three().ListOf(3).ToArbitrary(), (file, spoils) =>
        {
            var bytes = spoils.Aggregate(file.Bytes, (all, spoil) => Spoil(all, spoil.Item1 % 6, spoil.Item2, spoil.Item3));
            try
            {
                room.Read(bytes, file.Name).GetAwaiter().GetResult();
            }
            catch (Refusal refusal)
            {
                refusal.Field.ShouldBe("Files");
            }

            room.FilesLeft.ShouldBe(["file"]);
        }).HoldsFor(100);

    private static byte[] Spoil(byte[] bytes, int how, int place, int value)
    {
        var at = bytes.Length == 0 ? 0 : place % bytes.Length;
        var size = Math.Min(value % 64, bytes.Length - at);
        return how switch
        {
            0 => bytes[..at],
            1 => bytes[at..],
            2 => [.. bytes[..at], .. bytes[(at + size)..]],
            3 => [.. bytes, .. bytes[at..(at + size)]],
            4 => [.. bytes[..at], .. bytes[at..(at + size)], .. bytes[at..]],
            _ => [.. bytes[..at], .. bytes.Skip(at).Take(1).Select(b => (byte)(b ^ (1 << (value % 8)))), .. bytes.Skip(at + 1)],
        };
    }
}
