using System.Collections.Immutable;
using System.Globalization;

namespace Learning.Lessons.Exercises;

/// <summary>How well a card was remembered, as SM-2 grades it; 0 to 2 are failures that differ only in how the answer felt.</summary>
public enum Recall
{
    Forgotten = 1,
    Hard = 3,
    Hesitant = 4,
    Easy = 5,
}

/// <summary>
/// What is remembered of one reader and one card, and when it is asked again: the algorithm SM-2 of P. A. Woźniak
/// ("Optimization of learning", University of Technology in Poznań, 1990, section 3.2; https://super-memory.com/english/ol/sm2.htm).
/// The first interval is one day, the second six, each further one the last times the card's easiness; a forgotten card
/// begins anew with the easiness it has. A card graded below 4 is asked again the same day until it is known.
/// </summary>
/// <param name="Repetition">Successes in a row.</param>
/// <param name="Interval">Days.</param>
/// <param name="Easiness">Hundredths; 250 at first, never below 130.</param>
/// <param name="Again">To be asked again today, whatever the day it is due.</param>
public sealed record CardMemory(int Repetition, int Interval, int Easiness, DateOnly DueOn, bool Again)
{
    private const int FirstEasiness = 250, LeastEasiness = 130;

    /// <summary>Days; SM-2 knows no limit, dates do.</summary>
    private const int LongestInterval = 3650;

    public static CardMemory None { get; } = new(0, 0, FirstEasiness, DateOnly.MinValue, Again: false);

    public bool IsDueOn(DateOnly day) => Again || DueOn <= day;

    public CardMemory After(Recall recall, DateOnly today)
    {
        // A drill within the day changes nothing but whether it goes on.
        if (Again && DueOn > today) return this with { Again = recall < Recall.Hesitant };
        var isKnown = recall >= Recall.Hard;
        var repetition = isKnown ? Repetition + 1 : 0;
        var interval = repetition switch { 0 or 1 => 1, 2 => 6, _ => Math.Min(LongestInterval, (Interval * Easiness + 99) / 100) };
        return new CardMemory(repetition, interval, isKnown ? EasinessAfter((int)recall) : Easiness, today.AddDays(interval), recall < Recall.Hesitant);
    }

    /// <summary>EF + (0.1 − (5 − q) · (0.08 + (5 − q) · 0.02)).</summary>
    private int EasinessAfter(int quality) => Math.Max(LeastEasiness, Easiness + 10 - (5 - quality) * (8 + (5 - quality) * 2));

    /// <summary>Written as "key:repetition:interval:easiness:day:again", cards apart by semicolons; days count from 1 January of the year 1.</summary>
    internal static string Write(IEnumerable<KeyValuePair<string, CardMemory>> cards) =>
        string.Join(';', cards.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}:{c.Value.Repetition}:{c.Value.Interval}:{c.Value.Easiness}:{c.Value.DueOn.DayNumber}:{(c.Value.Again ? 1 : 0)}")));

    /// <remarks>What an exercise of another type left under the same id is no card.</remarks>
    internal static ImmutableDictionary<string, CardMemory> ReadAll(string? state) =>
        (state ?? "").Split(';').Select(entry => entry.Split(':')).Select(parts => (Key: parts[0], Memory: Read(parts[1..])))
            .Where(card => card.Memory is not null).DistinctBy(card => card.Key).ToImmutableDictionary(card => card.Key, card => card.Memory!, StringComparer.Ordinal);

    private static CardMemory? Read(string[] parts)
    {
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return numbers is [>= 0 and var repetition, >= 0 and var interval, >= LeastEasiness and var easiness, >= 0 and var day, 0 or 1] && day <= DateOnly.MaxValue.DayNumber
            ? new(repetition, interval, easiness, DateOnly.FromDayNumber(day), numbers[4] == 1)
            : null;
    }
}
