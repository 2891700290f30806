using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Learning.Mail;

/// <summary>A letter as it travels: addresses, headers, both bodies, the attachment.</summary>
internal sealed class Envelope(School school, MailOptions options)
{
    /// <summary>Where letters come from, and the right side of their Message-IDs.</summary>
    private string Domain => school.PublicAddress switch
    {
        null => "localhost",
        { HostNameType: UriHostNameType.IPv6 } address => address.Host,
        var address => address.IdnHost,
    };

    /// <exception cref="FormatException">The recipient's address is none.</exception>
    public MailMessage Seal(Letter letter)
    {
        var message = new MailMessage(From, new MailAddress(letter.To, LetterLines.Single(letter.ToName, 120), Encoding.UTF8))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        // Not worth the letter, where a server on the way does not speak SMTPUTF8.
        if ((letter.ReplyTo ?? options.ReplyTo) is { } replyTo && new MailAddress(replyTo) is var address && Ascii.IsValid(address.User)) message.ReplyToList.Add(address);
        AddHeaders(message, letter);
        message.AlternateViews.Add(View(letter.PlainText, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(letter.Html, MediaTypeNames.Text.Html));
        if (letter.Attachment is { } text) message.Attachments.Add(File(letter.AttachmentName!, text));
        return message;
    }

    /// <summary>SMTPUTF8 (RFC 6531) only for the addresses that need it: not every server on the way speaks it.</summary>
    public static SmtpDeliveryFormat FormatOf(MailMessage message) =>
        message.To.All(to => Ascii.IsValid(to.User)) ? SmtpDeliveryFormat.SevenBit : SmtpDeliveryFormat.International;

    private MailAddress From
    {
        get
        {
            var from = new MailAddress(options.From ?? $"learning@{Domain}");
            return from.DisplayName.Length > 0 ? from : new MailAddress(from.Address, school.Name, Encoding.UTF8);
        }
    }

    private void AddHeaders(MailMessage message, Letter letter)
    {
        message.Headers["Message-ID"] = $"<{letter.Id}@{Domain}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        // Exchange answers "out of office" to what RFC 3834 calls auto-generated, unless asked its own way.
        message.Headers["X-Auto-Response-Suppress"] = "OOF, AutoReply";
        message.Headers["Content-Language"] = letter.Language;
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers["List-Unsubscribe"] = $"<{unsubscribe}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        if (letter.Thread is null) return;
        message.Headers["In-Reply-To"] = message.Headers["References"] = $"<{string.Concat(letter.Thread.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}@{Domain}>";
    }

    private static AlternateView View(string text, string mediaType) =>
        new(Bytes(text.ReplaceLineEndings("\r\n")), new ContentType(mediaType) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.QuotedPrintable };

    /// <summary>Base64 keeps every byte, line ends too.</summary>
    private static Attachment File(string name, string text)
    {
        var file = new Attachment(Bytes(text), new ContentType(MediaTypeNames.Text.Plain) { CharSet = "utf-8", Name = name }) { TransferEncoding = TransferEncoding.Base64 };
        file.ContentDisposition!.FileName = name;
        return file;
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
