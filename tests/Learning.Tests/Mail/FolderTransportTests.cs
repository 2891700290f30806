using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Learning.Mail;
using Learning.People;

namespace Learning.Tests.Mail;

public sealed class FolderTransportTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2027, 4, 28, 12, 3, 4, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("mail").FullName;
    private readonly School school = new() { Name = "Szkoła „Łąka”, dział szkoleń", PublicAddress = new("https://łąka.example/nauka/") };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_letter_is_a_file_that_a_mail_program_reads()
    {
        var letter = LetterTo(new Person("zaneta@example.pl", "Żaneta Gęś, mgr"));
        var mime = await Write(letter);
        mime["From"].ShouldBe("Szkoła „Łąka”, dział szkoleń <learning@xn--ka-ola7v.example>");
        mime["To"].ShouldBe("Żaneta Gęś, mgr <zaneta@example.pl>");
        mime["Subject"].ShouldBe(letter.Subject);
        mime["Message-ID"].ShouldBe($"<{letter.Id}@xn--ka-ola7v.example>");
        mime["References"].ShouldBe("<zadanie-7@xn--ka-ola7v.example>");
        mime["In-Reply-To"].ShouldBe(mime["References"]);
        mime["Auto-Submitted"].ShouldBe("auto-generated");
        mime["Content-Language"].ShouldBe("pl");
        DateTimeOffset.TryParse(mime["Date"], CultureInfo.InvariantCulture, out _).ShouldBeTrue();
        mime.Part("text/plain").Text.ReplaceLineEndings("\n").ShouldBe(letter.PlainText);
        mime.Part("text/html").Text.ReplaceLineEndings("\n").ShouldBe(letter.Html);
    }

    [Theory]
    [InlineData("Zażółć\n\ngęślą\tjaźń\n")]
    [InlineData("z\r\nWindows\rz Maca\n.\n..kropki\nFrom nikogo\n")]
    [InlineData("😀 e\u0301 \u00a0 koniec bez znaku końca linii")]
    public async Task The_attached_essay_has_exactly_its_bytes(string essay)
    {
        var file = (await Write(LetterTo(new Person("a@example.pl", "A"), essay))).Attachment!;
        file["Content-Disposition"].ShouldBe("attachment; filename=essay.txt");
        file["Content-Type"].ShouldContain("charset=utf-8");
        SHA256.HashData(file.Bytes).ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(essay)));
    }

    [Fact]
    public async Task No_line_is_longer_than_mail_servers_take()
    {
        var letter = LetterTo(new Person("a@example.pl", "A"), new string('ż', 5000));
        await Write(letter);
        (await File.ReadAllLinesAsync(FileOf(letter))).Max(line => line.Length).ShouldBeLessThanOrEqualTo(78);
    }

    [Fact]
    public async Task A_retry_writes_the_same_file_again()
    {
        var letter = LetterTo(new Person("a@example.pl", "A"));
        // What a killed process leaves: a letter half written.
        Directory.CreateDirectory(Path.Combine(folder, ".unfinished"));
        await File.WriteAllTextAsync(Path.Combine(folder, ".unfinished", "half.eml"), "X-Sen");
        await Write(letter);
        var second = await Write(letter);
        Directory.GetFileSystemEntries(folder).ShouldBe([FileOf(letter)]);
        second["Message-ID"].ShouldContain(letter.Id.ToString());
    }

    [Fact]
    public async Task Files_sort_by_time()
    {
        var later = LetterTo(new Person("a@example.pl", "A"), now: Now.AddSeconds(1));
        var earlier = LetterTo(new Person("a@example.pl", "A"), now: Now);
        await Write(later);
        await Write(earlier);
        Directory.GetFiles(folder).Order(StringComparer.Ordinal).ShouldBe([FileOf(earlier), FileOf(later)]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_matter_of_time()
    {
        var blocked = Path.Combine(folder, "taken");
        await File.WriteAllTextAsync(blocked, "");
        using var transport = new FolderTransport(Envelope(), blocked);
        var delivery = await transport.Send(LetterTo(new Person("a@example.pl", "A")), CancellationToken.None);
        delivery.Result.ShouldBe(DeliveryResult.Unreachable);
        delivery.Answer.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_configured_sender_and_the_address_for_answers_are_used()
    {
        var mime = await Write(LetterTo(new Person("a@example.pl", "A")), new MailOptions { From = "Kursy Łąki <kursy@example.pl>", ReplyTo = "biuro@example.pl" });
        mime["From"].ShouldBe("Kursy Łąki <kursy@example.pl>");
        mime["Reply-To"].ShouldBe("biuro@example.pl");
    }

    [Fact]
    public async Task A_thread_cannot_forge_a_header()
    {
        var mime = await Write(LetterTo(new Person("a@example.pl", "A\r\nBcc: b@example.pl"), thread: "a>\r\nBcc: c@example.pl"));
        mime.Has("Bcc").ShouldBeFalse();
        mime["To"].ShouldBe("\"A Bcc: b@example.pl\" <a@example.pl>");
        mime["References"].ShouldBe("<a---Bcc--c-example-pl@xn--ka-ola7v.example>");
    }

    private Envelope Envelope(MailOptions? options = null) => new(school, options ?? new MailOptions());

    private string FileOf(Letter letter) => Path.Combine(folder, FolderTransport.NameOf(letter));

    private async Task<MimeLetter> Write(Letter letter, MailOptions? options = null)
    {
        using var transport = new FolderTransport(Envelope(options), folder);
        (await transport.Send(letter, CancellationToken.None)).ShouldBe(Delivery.Sent);
        return MimeLetter.Read(await File.ReadAllBytesAsync(FileOf(letter)));
    }

    private Letter LetterTo(Person person, string essay = "Praca", string thread = "zadanie-7", DateTimeOffset? now = null)
    {
        var text = new LetterText(CultureInfo.GetCultureInfo("pl"), "Praca została oddana: „Standardy obsługi klienta w przedsiębiorstwie, czyli o jakości” – dziękujemy 😀", school) { Thread = thread };
        return new Letter(person, "receipt", Guid.CreateVersion7().ToString(), text.Paragraph("Dzień dobry!\n.\n..kropki  ").Quotation(essay).Attach("essay.txt", essay), now ?? Now);
    }
}
