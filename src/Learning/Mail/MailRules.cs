using System.Net.Mail;

namespace Learning.Mail;

/// <summary>What is wrong with the configuration of mail, in words for the operator.</summary>
internal static class MailRules
{
    public static IEnumerable<string> ProblemsOf(MailOptions mail) => [.. AboutServer(mail), .. AboutSignIn(mail), .. AboutAddresses(mail)];

    private static IEnumerable<string> AboutServer(MailOptions mail)
    {
        if (mail.Host is not null && Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown)
            yield return "Learning:Mail:Host expects the name or address of a mail server, for example smtp.example.com.";
        if (mail.Host is null && mail.User is not null)
            yield return "Learning:Mail:Host expects the name of the mail server, since Learning:Mail:User is set.";
        if (mail.Port is < 1 or > 65535)
            yield return "Learning:Mail:Port expects a number from 1 to 65535.";
#if !PUBLIC_FEED
        if (mail.Security == MailSecurity.Tls)
            yield return "Learning:Mail:Security expects StartTls or None: Tls, the implicit TLS of port 465, needs the build with MailKit (-p:PublicFeed=true).";
#endif
    }

    private static IEnumerable<string> AboutSignIn(MailOptions mail)
    {
        if (mail is { User: not null, Security: MailSecurity.None })
            yield return "Learning:Mail:Security expects StartTls or Tls when Learning:Mail:User is set: no password is sent unencrypted.";
        if (mail.OAuth2 is null && mail.User is null != mail.Password is null)
            yield return "Learning:Mail:User and Learning:Mail:Password expect a value each, or none.";
        if (mail.OAuth2 is null) yield break;
        if (mail is not { User: not null, Password: null })
            yield return "Learning:Mail:OAuth2 expects the mailbox in Learning:Mail:User, and no Learning:Mail:Password.";
        if (!IsConfidential(mail.OAuth2.TokenEndpoint))
            yield return "Learning:Mail:OAuth2:TokenEndpoint expects an address that begins with https://.";
        if (mail.OAuth2 is not { ClientId: not null, ClientSecret: not null })
            yield return "Learning:Mail:OAuth2:ClientId and Learning:Mail:OAuth2:ClientSecret expect a value each.";
        if (mail.OAuth2 is { Scope: null, RefreshToken: null })
            yield return "Learning:Mail:OAuth2:Scope expects a value, for example https://outlook.office365.com/.default, unless Learning:Mail:OAuth2:RefreshToken is set.";
#if !PUBLIC_FEED
        yield return "Learning:Mail:OAuth2 expects the build with MailKit (-p:PublicFeed=true).";
#endif
    }

    private static bool IsConfidential(string? endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true });

    private static IEnumerable<string> AboutAddresses(MailOptions mail)
    {
        if (mail is { Host: not null, From: null })
            yield return "Learning:Mail:From expects the address that letters come from, for example School <school@example.com>.";
        if (mail.From is not null && !MailAddress.TryCreate(mail.From, out _))
            yield return "Learning:Mail:From expects an address, for example School <school@example.com>.";
        if (mail.ReplyTo is not null && !MailAddress.TryCreate(mail.ReplyTo, out _))
            yield return "Learning:Mail:ReplyTo expects an address, for example office@example.com.";
    }
}
