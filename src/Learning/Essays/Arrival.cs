using Learning.Homework;
using Learning.People;

namespace Learning.Essays;

/// <summary>An essay of which a trainer who wants one letter a day is yet to be told.</summary>
public sealed class Arrival
{
    /// <summary>When the day's letter goes out, in the time zone of the edition.</summary>
    public static readonly TimeOnly Morning = new(7, 0);

    private Arrival()
    {
    }

    internal Arrival(Person trainer, Submission submission, DateTimeOffset now) =>
        (TrainerId, SubmissionId, TellAt) = (trainer.Id, submission.Id, NextMorning(now, submission.Assignment.Zone));

    public Guid TrainerId { get; private set; }

    public Person Trainer { get; private set; } = null!;

    public Guid SubmissionId { get; private set; }

    public Submission Submission { get; private set; } = null!;

    public DateTimeOffset TellAt { get; private set; }

    /// <summary>The first one after now.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        return DueDate.LocalInstant((TimeOnly.FromDateTime(local) < Morning ? today : today.AddDays(1)).ToDateTime(Morning), zone);
    }
}
