namespace Learning.Mail;

/// <summary>What the operator says about the school itself; stands on pages and in letters.</summary>
public sealed class School
{
    public string Name { get; set; } = "Learning";

    /// <summary>How people reach the program from outside: the only source of links in letters. The Host header never is.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Address people write to; shown on every page and letter.</summary>
    public string? Contact { get; set; }

    /// <summary>People reach the program over HTTPS, so cookies may be bound to it.</summary>
    public bool IsSecure => PublicAddress?.Scheme == Uri.UriSchemeHttps;

    public Uri Link(string path) => new(PublicAddress ?? throw new InvalidOperationException("Learning:PublicAddress is not known yet."), path);
}
