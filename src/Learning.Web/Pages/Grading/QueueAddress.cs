using System.Globalization;
using Learning.Grading.Waiting;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Grading;

/// <summary>What the address of the queue says: a filter, and where the page begins.</summary>
public sealed record QueueAddress
{
    private const string OnlyMine = "mine";

    [FromQuery(Name = "cohort")]
    public Guid? Cohort { get; init; }

    [FromQuery(Name = "homework")]
    public string? Homework { get; init; }

    [FromQuery(Name = "share")]
    public string? Share { get; init; }

    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>The last row of the page before: whether it was of one's own share, how urgent, since when, which.</summary>
    [FromQuery(Name = "own")]
    public bool? Own { get; init; }

    [FromQuery(Name = "urgency")]
    public Urgency? Urgency { get; init; }

    [FromQuery(Name = "at")]
    public DateTimeOffset? At { get; init; }

    [FromQuery(Name = "id")]
    public Guid? Id { get; init; }

    public bool IsMine => Share == OnlyMine;

    public Urgency? OfState => State is { Length: > 0 } state && Enum.TryParse<Urgency>(state, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;

    public bool IsFiltered => ToFilter() != QueueFilter.Everything;

    public QueueFilter ToFilter() => new(Cohort, string.IsNullOrEmpty(Homework) ? null : Homework, IsMine, OfState);

    public QueueKey? ToKey() => Own is { } own && Urgency is { } urgency && At is { } at && Id is { } id ? new QueueKey(own, urgency, at.ToUniversalTime(), id) : null;

    public QueueAddress In(Guid? cohort) => new() { Cohort = cohort, Homework = Homework, Share = Share, State = State };

    public QueueAddress About(string? homework) => new() { Cohort = Cohort, Homework = homework, Share = Share, State = State };

    public QueueAddress Of(Urgency? urgency) => new() { Cohort = Cohort, Homework = Homework, Share = Share, State = urgency?.ToString().ToLowerInvariant() };

    public QueueAddress Mine(bool isMine) => new() { Cohort = Cohort, Homework = Homework, Share = isMine ? OnlyMine : null, State = State };

    public QueueAddress After(QueueKey key) => this with { Own = key.IsMine, Urgency = key.Urgency, At = key.Since, Id = key.Id };

    public override string ToString()
    {
        var query = QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["share"] = Share,
            ["state"] = State,
            ["cohort"] = Cohort?.ToString(),
            ["homework"] = Homework,
            ["own"] = Own?.ToString().ToLowerInvariant(),
            ["urgency"] = Urgency?.ToString(),
            ["at"] = At?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
            ["id"] = Id?.ToString(),
        }.Where(part => !string.IsNullOrEmpty(part.Value)));
        return $"/grading{query}";
    }
}
