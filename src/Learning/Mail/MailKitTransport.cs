#if PUBLIC_FEED
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Learning.Mail;

/// <summary>Sends with MailKit: implicit TLS, or STARTTLS, which the server must offer; sign-in by SASL, with a password or a token.</summary>
internal sealed class MailKitTransport(Envelope envelope, MailOptions mail, TimeProvider clock, AccessTokens? tokens = null) : IMailTransport
{
    public async Task<Delivery> Send(Letter letter, CancellationToken cancellation)
    {
        using var message = Message(letter);
        try
        {
            return await Send(message, cancellation);
        }
        catch (SmtpCommandException problem)
        {
            return Replied(problem);
        }
        catch (AuthenticationException problem)
        {
            tokens?.Forget();
            return Delivery.Unreachable(problem.Message);
        }
        catch (Exception problem) when (problem is CommandException or ProtocolException or ServiceNotAuthenticatedException
            or SslHandshakeException or HttpRequestException or NotSupportedException or IOException or SocketException)
        {
            return Delivery.Unreachable(problem.Message);
        }
    }

    private static Delivery Replied(SmtpCommandException problem)
    {
        var answer = $"{(int)problem.StatusCode} {problem.Message}";
        return problem.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted || Delivery.IsAboutLetter((int)problem.StatusCode)
            ? Delivery.Replied((int)problem.StatusCode, answer)
            : Delivery.Unreachable(answer);
    }

    private async Task<Delivery> Send(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(mail.Host!, mail.EffectivePort, Encryption(mail.Security), cancellation);
        if (mail.User is { } user) await SignIn(client, user, cancellation);
        // MailKit would send such an address to a server that has not offered to read it.
        var isSayable = client.Capabilities.HasFlag(SmtpCapabilities.UTF8) || message.To.Mailboxes.All(to => System.Text.Ascii.IsValid(to.LocalPart));
        if (isSayable) await client.SendAsync(message, cancellation);
        // The letter is accepted, or never will be: nothing that happens to this good-bye is reported.
        await client.DisconnectAsync(quit: true, cancellation);
        return isSayable ? Delivery.Sent : Delivery.Refused("The mail server takes no address with letters outside ASCII before the @ (SMTPUTF8).");
    }

    private async Task SignIn(SmtpClient client, string user, CancellationToken cancellation)
    {
        if (tokens is null) await client.AuthenticateAsync(user, mail.Password!, cancellation);
        else await client.AuthenticateAsync(new SaslMechanismOAuth2(user, await tokens.Current(cancellation)), cancellation);
    }

    private MimeMessage Message(Letter letter)
    {
        using var sealedLetter = envelope.Seal(letter);
        var message = MimeMessage.CreateFromMailMessage(sealedLetter);
        message.Date = clock.GetUtcNow();
        return message;
    }

    private static SecureSocketOptions Encryption(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
#endif
