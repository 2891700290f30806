using Microsoft.Extensions.Configuration;

namespace Learning.Mail;

/// <summary>Section <c>Learning:Mail</c>. Without a host, letters are written to a folder.</summary>
public sealed class MailOptions
{
    public const string Section = "Learning:Mail";

    public string? Host { get; set; }

    /// <summary>587 with STARTTLS, 465 with TLS and 25 without encryption, unless set.</summary>
    public int? Port { get; set; }

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    public OAuth2Options? OAuth2 { get; set; }

    /// <summary>An address, or a name with one: <c>School &lt;school@example.com&gt;</c>. The school's name is used when it has none.</summary>
    public string? From { get; set; }

    public string? ReplyTo { get; set; }

    public int EffectivePort => Port ?? Security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };

    /// <exception cref="CannotStart">Names every key that is wrong and what it expects.</exception>
    public static MailOptions Read(IConfiguration configuration)
    {
        var options = Bind(configuration.GetSection(Section)) ?? new MailOptions();
        // An empty environment variable says nothing.
        options.Host = Said(options.Host);
        (options.User, options.Password) = (Said(options.User), Said(options.Password));
        (options.From, options.ReplyTo) = (Said(options.From), Said(options.ReplyTo));
        options.OAuth2 = Said(options.OAuth2);
        var problems = MailRules.ProblemsOf(options).ToList();
        return problems.Count == 0 ? options : throw new CannotStart(string.Join('\n', problems));
    }

    private static MailOptions? Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<MailOptions>(binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException problem)
        {
            throw new CannotStart($"{problem.Message} {Section} expects Host, Port (1 to 65535), Security (None, StartTls or Tls), User, Password, OAuth2 (TokenEndpoint, ClientId, ClientSecret, Scope, RefreshToken), From and ReplyTo.", problem);
        }
    }

    private static OAuth2Options? Said(OAuth2Options? oauth) => oauth?.Values.All(string.IsNullOrWhiteSpace) != false ? null : new()
    {
        TokenEndpoint = Said(oauth.TokenEndpoint),
        ClientId = Said(oauth.ClientId),
        ClientSecret = Said(oauth.ClientSecret),
        Scope = Said(oauth.Scope),
        RefreshToken = Said(oauth.RefreshToken),
    };

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

public enum MailSecurity
{
    /// <summary>Unencrypted: for a relay on the same machine.</summary>
    None,

    /// <summary>Encrypted by the command STARTTLS; a server that does not offer it gets no letter.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (port 465).</summary>
    Tls,
}
