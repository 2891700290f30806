using System.Globalization;

namespace Learning.Homework;

/// <summary>How a reader is told of a <see cref="Deadline"/>.</summary>
public static class DeadlineMoments
{
    private static readonly Words Words = new(Words.OfSchool);

    extension(Moments)
    {
        /// <summary>The last day before an exclusive end.</summary>
        public static string LastDay(DateTimeOffset end, TimeZoneInfo zone, CultureInfo? culture = null) =>
            Moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end.AddSeconds(-1), zone).DateTime), culture);

        public static string Deadline(Deadline deadline, CultureInfo? culture = null) => Moments.Deadline(deadline.DueAt, deadline.Zone, culture);

        /// <summary>„przedłużenie terminu (Anna Nowak)”.</summary>
        public static string Source(Deadline deadline, CultureInfo? culture = null) => Moments.Source(deadline.Source, deadline.GivenBy?.Name, culture);

        /// <param name="givenBy">The name of who set a personal date or granted an extension.</param>
        public static string Source(DeadlineSource source, string? givenBy, CultureInfo? culture = null)
        {
            culture ??= CultureInfo.CurrentUICulture;
            var words = Words.In(culture, $"Receipt.Source.{source}");
            return givenBy is null ? words : Words.In(culture, "Receipt.SourceBy", words, givenBy);
        }
    }
}
