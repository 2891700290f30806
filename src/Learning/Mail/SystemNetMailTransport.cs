using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Learning.Mail;

/// <summary>Sends with what .NET brings: over STARTTLS, which the server must offer, or unencrypted. Implicit TLS needs the MailKit build.</summary>
internal sealed class SystemNetMailTransport(Envelope envelope, MailOptions mail) : IMailTransport
{
    public async Task<Delivery> Send(Letter letter, CancellationToken cancellation)
    {
        using var message = envelope.Seal(letter);
        try
        {
            await Send(message, cancellation);
            return Delivery.Sent;
        }
        catch (SmtpFailedRecipientException problem)
        {
            return Delivery.Replied((int)problem.StatusCode, Said(problem));
        }
        catch (SmtpException problem)
        {
            return ContentWasSent(message) ? AboutContent(problem) : BeforeContent(problem, message);
        }
        catch (Exception problem) when (problem is IOException or SocketException or AuthenticationException)
        {
            return Delivery.Unreachable(problem.Message);
        }
    }

    private async Task Send(MailMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient(mail.Host, mail.EffectivePort)
        {
            EnableSsl = mail.Security == MailSecurity.StartTls,
            Credentials = mail.User is null ? null : new NetworkCredential(mail.User, mail.Password),
            DeliveryFormat = Envelope.FormatOf(message),
        };
        // A server silent after DATA is not left by the client's own cancellation: disposing closes the connection.
        await client.SendMailAsync(message, cancellation).WaitAsync(cancellation);
    }

    /// <summary>The exception does not say which command was answered; that the bodies were read says that DATA was.</summary>
    private static bool ContentWasSent(MailMessage message) => message.AlternateViews[^1].ContentStream.Position > 0;

    /// <summary>Mostly no letter would have fared better; but not every server takes every address, or so large a letter.</summary>
    private static Delivery BeforeContent(SmtpException problem, MailMessage message) =>
        problem is { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: null } && Envelope.FormatOf(message) == SmtpDeliveryFormat.International ? Delivery.Refused(problem.Message)
        : Delivery.IsAboutLetter((int)problem.StatusCode) ? Delivery.Refused(Said(problem))
        : Delivery.Unreachable(Said(problem));

    private static Delivery AboutContent(SmtpException problem) =>
        problem.StatusCode == SmtpStatusCode.GeneralFailure ? Delivery.Postponed(Said(problem)) : Delivery.Replied((int)problem.StatusCode, Said(problem));

    private static string Said(SmtpException problem) => problem.StatusCode == SmtpStatusCode.GeneralFailure
        ? $"{problem.Message} {problem.InnerException?.Message}"
        : $"{(int)problem.StatusCode} {problem.Message}";
}
