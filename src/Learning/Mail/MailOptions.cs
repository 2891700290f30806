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

    /// <summary>An address, or a name with one: <c>School &lt;school@example.com&gt;</c>. The school's name is used when it has none.</summary>
    public string? From { get; set; }

    public string? ReplyTo { get; set; }

    internal int EffectivePort => Port ?? Security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };
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
