using System.Net.Mail;

namespace Learning.Mail;

/// <summary>What is wrong with the configuration of mail, in words for the operator.</summary>
internal static class MailRules
{
    public static IEnumerable<string> ProblemsOf(MailOptions mail) => AboutServer(mail).Concat(AboutAddresses(mail));

    private static IEnumerable<string> AboutServer(MailOptions mail)
    {
        if (mail.Host is not null && Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown)
            yield return "Learning:Mail:Host expects the name or address of a mail server, for example smtp.example.com.";
        if (mail.Host is null && mail.User is not null)
            yield return "Learning:Mail:Host expects the name of the mail server, since Learning:Mail:User is set.";
        if (mail.Port is < 1 or > 65535)
            yield return "Learning:Mail:Port expects a number from 1 to 65535.";
        if (mail.User is null != mail.Password is null)
            yield return "Learning:Mail:User and Learning:Mail:Password expect a value each, or none.";
        if (mail is { User: not null, Security: MailSecurity.None })
            yield return "Learning:Mail:Security expects StartTls or Tls when Learning:Mail:User is set: no password is sent unencrypted.";
#if !PUBLIC_FEED
        if (mail.Security == MailSecurity.Tls)
            yield return "Learning:Mail:Security expects StartTls or None: Tls, the implicit TLS of port 465, needs the build with MailKit (-p:PublicFeed=true).";
#endif
    }

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
