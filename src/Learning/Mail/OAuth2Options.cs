namespace Learning.Mail;

/// <summary>Section <c>Learning:Mail:OAuth2</c>: signs in to the mail server with tokens instead of a password, as Microsoft 365 and Google ask.</summary>
public sealed class OAuth2Options
{
    /// <summary><c>https://login.microsoftonline.com/TENANT/oauth2/v2.0/token</c>, <c>https://oauth2.googleapis.com/token</c> and the like.</summary>
    public string? TokenEndpoint { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>What the token is for. Microsoft 365 wants <c>https://outlook.office365.com/.default</c>.</summary>
    public string? Scope { get; set; }

    /// <summary>Given by the mailbox's owner, where the provider lets no program in by itself. Without it the program asks in its own name.</summary>
    public string? RefreshToken { get; set; }

    internal IEnumerable<string?> Values => [TokenEndpoint, ClientId, ClientSecret, Scope, RefreshToken];
}
