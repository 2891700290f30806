namespace Learning.Lessons;

/// <summary>Something to answer inside a lesson. The id is immutable and unique in the course.</summary>
public abstract record Exercise(string Id)
{
    /// <summary>The word after <c>:::</c>; its view is named after it.</summary>
    public abstract string Type { get; }

    /// <summary>Whether a lesson is done only when this has been answered.</summary>
    public virtual bool IsAsked => true;

    /// <summary>Whether somebody can try it whose answer is not kept: what asks for nothing but to be kept leaves nothing to try.</summary>
    public virtual bool CanBeTried => true;

    /// <exception cref="Refusal">What was sent is no answer: <c>Exercise.NothingChosen</c>, <c>Exercise.UnknownChoice</c> and those of the type.</exception>
    public abstract Marked Mark(Reply reply);
}

/// <summary>A filled form. Nothing in it is trusted.</summary>
/// <param name="Reader">The membership that answers; what is shuffled is shuffled by it.</param>
/// <param name="State">What the exercise remembers of this reader's earlier answers; null before the first.</param>
/// <param name="Zone">Where the reader's days begin and end.</param>
public sealed record Reply(ILookup<string, string> Fields, Guid Reader, string? State, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <summary>The one value of a field; empty when it was not sent.</summary>
    public string this[string field] => Fields[field].FirstOrDefault() ?? "";
}

/// <summary>An answer as it is kept.</summary>
/// <param name="Answer">What was answered this time, in the form of the exercise's type.</param>
public sealed record Marked(string Answer, bool IsRight)
{
    /// <summary>What the exercise wants to be told of next time, in the form of its type.</summary>
    public string State { get; init; } = Answer;

    /// <summary>Whether this finishes the exercise, right or wrong.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the trainers of the edition may read it.</summary>
    public bool IsShared { get; init; }

    /// <summary>When the exercise wants to be seen again.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
