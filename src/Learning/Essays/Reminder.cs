using System.Globalization;
using Learning.Cohorts;
using Learning.Homework;
using Learning.Mail;
using Learning.People;

namespace Learning.Essays;

/// <summary>The letters to a trainee who has not handed in: seven days, and one day, before their own deadline.</summary>
public static class Reminder
{
    /// <summary>What the link that declines them is signed for.</summary>
    public const string Purpose = "decline-reminders";

    public const string DeclinePath = "/reminders/decline";

    /// <summary>How far the trainee came.</summary>
    public enum Progress
    {
        Opening = 0,
        HasDraft = 1,

        /// <summary>Handed in, and returned for revision.</summary>
        Returned = 2,
    }

    private static readonly int[] Days = [1, 7];

    private static readonly Words Words = new(Words.OfSchool);

    /// <summary>How long before the earliest of them a deadline begins to matter.</summary>
    public static TimeSpan Earliest => TimeSpan.FromDays(Days.Max());

    /// <summary>Assignment plus deadline: a new deadline brings new reminders, the same one none.</summary>
    public static string OccurrenceOf(Guid assignmentId, Deadline deadline) =>
        string.Create(CultureInfo.InvariantCulture, $"{assignmentId:N}/{deadline.DueAt.UtcDateTime:yyyyMMdd'T'HHmmss}");

    /// <param name="since">When the trainee last learned of this deadline: what would have come before that is not made up for.</param>
    /// <returns>The kind of the reminder that is due, or null.</returns>
    public static string? DueAt(Deadline deadline, DateTimeOffset since, DateTimeOffset now)
    {
        if (deadline.StateAt(now) != DeadlineState.Open) return null;
        foreach (var days in Days)
        {
            var moment = deadline.DueAt.AddDays(-days);
            if (now >= moment) return moment >= since ? string.Create(CultureInfo.InvariantCulture, $"reminder-{days}") : null;
        }

        return null;
    }

    public static Letter For(string kind, Assignment assignment, Membership membership, Deadline deadline, Progress progress, School school, SignedLinks links, DateTimeOffset now)
    {
        var trainee = membership.Person;
        var culture = trainee.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.Reminder.Subject", assignment.Title, Left(deadline, now, culture)), school)
        {
            Thread = LetterThread.Of(assignment.Id, membership.Id),
            Unsubscribe = DeclineLink(trainee, links, now),
        };
        text.Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, $"Letter.Reminder.{progress}", assignment.Title, Left(deadline, now, culture)))
            .Fact(Words.In(culture, "Letter.Deadline"), Moments.Deadline(deadline, culture))
            .Fact(Words.In(culture, "Receipt.Source"), Moments.Source(deadline, culture))
            .Link(Words.In(culture, "Letter.Homework.Link"), school.Link($"/homework/{assignment.Id}"));
        return new Letter(trainee, kind, OccurrenceOf(assignment.Id, deadline), text, now);
    }

    public static Uri DeclineLink(Person trainee, SignedLinks links, DateTimeOffset now) =>
        links.To(DeclinePath, Purpose, trainee.Id.ToString(), now.AddYears(1));

    /// <summary>Whole days, or hours in the last day, as the letter is stored: it may be read later.</summary>
    private static string Left(Deadline deadline, DateTimeOffset now, CultureInfo culture)
    {
        var left = deadline.DueAt - now;
        return left.TotalHours > 25 ? Words.Count(culture, "Relative.Days", (long)Math.Round(left.TotalDays)) : Words.Count(culture, "Relative.Hours", Math.Max(1, (long)Math.Round(left.TotalHours)));
    }
}
