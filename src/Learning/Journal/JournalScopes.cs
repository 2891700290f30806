namespace Learning.Journal;

public static class JournalScopes
{
    public static IOrderedQueryable<JournalEntry> NewestFirst(this IQueryable<JournalEntry> entries) =>
        entries.OrderByDescending(e => e.StoredAt).ThenByDescending(e => e.Id);

    /// <summary>The page after the entry last seen, in the order of <see cref="NewestFirst"/>.</summary>
    public static IQueryable<JournalEntry> OlderThan(this IQueryable<JournalEntry> entries, DateTimeOffset storedAt, Guid id) =>
        entries.Where(e => e.StoredAt < storedAt || (e.StoredAt == storedAt && e.Id.CompareTo(id) < 0));
}
