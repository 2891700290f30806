namespace Learning.Lessons.Markup;

/// <summary>Where a relative link of a text leads.</summary>
/// <param name="Address">Null when it leads nowhere.</param>
/// <param name="Width">Of a picture, in pixels.</param>
internal sealed record LinkTarget(string? Address, string? Fault = null, int? Width = null, int? Height = null)
{
    /// <summary>What the link leads to, if that is a definition.</summary>
    public Term? Term { get; init; }

    /// <summary>It leads to a text in the making, which most readers of this one do not find.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Reads the file that it leads to. Null when it leads to none, or the file cannot be read as text; why is reported.</summary>
    public Func<string?>? ReadText { get; init; }

    public static LinkTarget None(string fault) => new(null, fault);
}

/// <summary>Finds the target of a relative link, as written, in the course that the text belongs to.</summary>
internal delegate LinkTarget FindLink(RelativeLink link);

/// <param name="Path">Relative to the folder of the text; empty for a place in the same text.</param>
/// <param name="Anchor">Without the #.</param>
internal sealed record RelativeLink(string Path, string? Anchor, bool IsPicture)
{
    /// <summary>The file that holds the link, where that is not the text itself but something it includes.</summary>
    public string? From { get; init; }

    public static RelativeLink Of(string url, bool isPicture)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new(url, null, isPicture) : new(url[..hash], url[(hash + 1)..], isPicture);
    }
}
