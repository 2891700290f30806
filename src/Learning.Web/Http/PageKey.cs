using System.Globalization;

namespace Learning.Web.Http;

/// <summary>Where a list goes on: after the entry with this instant and this id. Written as the query of the next page's address.</summary>
public sealed record PageKey(DateTimeOffset At, Guid Id)
{
    /// <returns>Null, which is the first page, unless both are there.</returns>
    public static PageKey? From(DateTimeOffset? at, Guid? id) => at is { } time && id is { } entry ? new PageKey(time.ToUniversalTime(), entry) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at={At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fff}Z&id={Id}");
}
