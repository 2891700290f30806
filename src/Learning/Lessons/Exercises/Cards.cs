using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>Flashcards, asked again when they are about to be forgotten (<see cref="CardMemory"/>). A card shows its back when its reader asks for it.</summary>
/// <param name="Keys">Of each card, made of its term in the course's own language: a new card between two others disturbs neither.</param>
/// <remarks>The answer is kept as the card and its grade, "1f0a7c2b=4"; the state as what is remembered of every card that has been asked.</remarks>
public sealed record Cards(string Id, Translated<CardsText> Text, ImmutableArray<string> Keys) : Exercise(Id)
{
    public override string Type => "cards";

    /// <summary>Indices of the cards that wait for this reader today: those whose day has come, then new ones, then those to drill.</summary>
    /// <param name="withNew">Whether those that were never asked wait too.</param>
    public ImmutableArray<int> Waiting(string? state, DateOnly today, bool withNew = true)
    {
        var memory = CardMemory.ReadAll(state);
        return
        [
            .. Enumerable.Range(0, Keys.Length)
                .Select(i => (Index: i, Memory: memory.GetValueOrDefault(Keys[i])))
                .Where(c => c.Memory?.IsDueOn(today) ?? withNew)
                .OrderBy(c => c.Memory switch { null => 1, { Again: true } => 2, _ => 0 })
                .Select(c => c.Index),
        ];
    }

    /// <summary>Indices of the cards that have been asked at least once.</summary>
    public ImmutableArray<int> Met(string? state)
    {
        var memory = CardMemory.ReadAll(state);
        return [.. Enumerable.Range(0, Keys.Length).Where(i => memory.ContainsKey(Keys[i]))];
    }

    /// <summary>The first day on which a card comes back; null before the first answer.</summary>
    public DateOnly? NextDay(string? state)
    {
        var memory = CardMemory.ReadAll(state);
        return Keys.Where(memory.ContainsKey).Select(key => (DateOnly?)memory[key].DueOn).Min();
    }

    /// <exception cref="Refusal">Also <c>Exercise.CardMovedOn</c>: another card waits by now.</exception>
    public override Marked Mark(Reply reply)
    {
        var (card, memory) = (reply["card"], CardMemory.ReadAll(reply.State));
        if (!Enum.TryParse<Recall>(reply["recall"], out var recall) || !Enum.IsDefined(recall)) throw new Refusal("Exercise.UnknownChoice");
        if (!Waiting(reply.State, reply.Today).Any(i => Keys[i] == card)) throw new Refusal("Exercise.CardMovedOn");
        memory = memory.SetItem(card, memory.GetValueOrDefault(card, CardMemory.None).After(recall, reply.Today)).RemoveRange(memory.Keys.Where(key => !Keys.Contains(key, StringComparer.Ordinal)));
        var state = CardMemory.Write(memory);
        var isComplete = Keys.All(memory.ContainsKey);
        return new Marked($"{card}={recall:D}", isComplete) { State = state, IsComplete = isComplete, DueAt = memory.Values.Any(m => m.Again) ? reply.Now : StartOf(NextDay(state)!.Value, reply.Zone) };
    }

    /// <summary>Days begin at midnight, or where the clocks leap over it, as soon as there is a time.</summary>
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <param name="Question">HTML; empty when the author says nothing.</param>
public sealed record CardsText(string Question, ImmutableArray<CardText> Cards);

/// <param name="Back">HTML.</param>
public sealed record CardText(Phrase Front, string Back);

/// <summary>
/// A line of introduction, if there is one, then a definition list:
/// <code>
/// ::: cards {#pojecia}
/// Dostawca
/// :   Ten, kto przekazuje wartość.
///
/// Odbiorca
/// :   Ten, kto ją dostaje.
/// :::
/// </code>
/// </summary>
internal sealed class CardsType : ExerciseType
{
    private const int MostCards = 60;
    private const string Expected = "Cards are a list of terms, each followed by a line that begins with a colon and three spaces, and its definition.";

    public override string Name => "cards";

    public override ReadExercise? Read(Container container)
    {
        var (question, list) = container.Read<DefinitionList>("cards-shape", Expected);
        if (list is null) return null;
        var faults = container.Findings.All.Count;
        var cards = list.Cast<DefinitionItem>().Select(item => ReadCard(item, container)).ToImmutableArray();
        if (cards.Length is < 2 or > MostCards) container.Findings.Error(list, "cards-number", $"There are from 2 to {MostCards} cards in a deck; here there are {cards.Length}.");
        if (cards.GroupBy(c => c.Front.Plain, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twins) container.Findings.Error(list, "cards-twins", $"Two cards read '{twins.Key}'.");
        return container.Findings.All.Count > faults ? null : new ReadCards(container, new CardsText(question, cards));
    }

    private static CardText ReadCard(DefinitionItem item, Container container)
    {
        var terms = item.OfType<DefinitionTerm>().ToList();
        var back = container.Markup(item.Where(block => block is not DefinitionTerm));
        if (terms.Count != 1) container.Findings.Error(terms.FirstOrDefault() ?? (Block)item, "cards-term", "A card has one term and its definition.");
        if (back.Length == 0) container.Findings.Error(terms.FirstOrDefault() ?? (Block)item, "cards-no-back", "This term has no definition.");
        return new CardText(container.Phrase(terms.FirstOrDefault()), back);
    }
}

internal sealed record ReadCards(Container Container, CardsText Text) : ReadExercise<CardsText>(Container, Text)
{
    protected override string Parts => "cards";

    protected override IReadOnlyList<string> Skeleton => [.. Text.Cards.Select(_ => "card")];

    protected override Exercise Make(Translated<CardsText> text) => new Cards(Id, text, [.. Text.Cards.Select(card => KeyOf(card.Front.Plain))]);

    private static string KeyOf(string term) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(term)))[..8];
}
