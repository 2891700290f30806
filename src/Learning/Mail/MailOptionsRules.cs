using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Learning.Mail;

/// <summary>Says at start which key is wrong and what it expects.</summary>
internal sealed class MailOptionsRules : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var problems = ProblemsOf(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOf(MailOptions mail)
    {
        if (mail.Host is not null && Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown)
            yield return "Learning:Mail:Host expects the name or address of a mail server, for example smtp.example.com.";
        if (mail.Host is null && mail.User is not null)
            yield return "Learning:Mail:User is set without Learning:Mail:Host, which expects the name of the mail server.";
        if (mail.Port is < 1 or > 65535)
            yield return "Learning:Mail:Port expects a number from 1 to 65535.";
        if (mail.User is null != mail.Password is null)
            yield return "Learning:Mail:User and Learning:Mail:Password expect a value each, or none.";
        if (mail is { User: not null, Security: MailSecurity.None })
            yield return "Learning:Mail:Security expects StartTls or Tls when Learning:Mail:User is set: no password is sent unencrypted.";
        if (mail is { Host: not null, From: null })
            yield return "Learning:Mail:From expects the address that letters come from, for example School <school@example.com>.";
        if (mail.From is not null && !MailAddress.TryCreate(mail.From, out _))
            yield return "Learning:Mail:From expects an address, for example School <school@example.com>.";
        if (mail.ReplyTo is not null && !MailAddress.TryCreate(mail.ReplyTo, out _))
            yield return "Learning:Mail:ReplyTo expects an address, for example office@example.com.";
#if !PUBLIC_FEED
        if (mail.Security == MailSecurity.Tls)
            yield return "Learning:Mail:Security expects StartTls or None: Tls, the implicit TLS of port 465, needs the build with MailKit (dotnet publish -p:PublicFeed=true).";
#endif
    }
}
