namespace Learning.Essays;

/// <summary>How a kept state came to be.</summary>
public enum RevisionOrigin
{
    Typed = 0,

    /// <summary>An earlier or another text that was brought back.</summary>
    Restored = 1,

    /// <summary>Texts of two windows put together.</summary>
    Merged = 2,

    /// <summary>The text of a submission.</summary>
    HandedIn = 3,
}

/// <summary>One kept state of a draft.</summary>
public sealed class Revision
{
    private Revision()
    {
    }

    internal Revision(Draft draft, RevisionOrigin origin)
    {
        Id = Guid.CreateVersion7();
        (DraftId, Number, Text, KeptAt) = (draft.Id, draft.Version, draft.Text, draft.KeptAt);
        WordCount = EssayText.CountWords(Text);
        (Origin, IsSettled) = (origin, origin != RevisionOrigin.Typed);
    }

    public Guid Id { get; private set; }

    public Guid DraftId { get; private set; }

    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Of the text, so that a list need not read it.</summary>
    public int WordCount { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public RevisionOrigin Origin { get; private set; }

    /// <summary>It stays for good: it was restored, merged or handed in, or <see cref="Thinning"/> has passed it.</summary>
    public bool IsSettled { get; private set; }
}
