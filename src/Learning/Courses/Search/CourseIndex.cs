using Learning.Lessons.Search;
using Microsoft.Data.Sqlite;

namespace Learning.Courses.Search;

/// <summary>The stems of one course in a table of SQLite's FTS5 that lives in memory and keeps no text of its own.</summary>
internal sealed class CourseIndex : IDisposable
{
    /// <summary>Written at once; whoever searches waits no longer than for these.</summary>
    private const int Portion = 100;

    private readonly Lock reading = new();
    private readonly SqliteConnection database = new("Data Source=:memory:;Pooling=False");
    private readonly Dictionary<long, SearchPage> pages = [];
    private readonly Dictionary<object, long[]> rowsOf = new(ReferenceEqualityComparer.Instance);
    private long lastRow;
    private bool isClosed;

    public CourseIndex()
    {
        database.Open();
        Execute("CREATE VIRTUAL TABLE page USING fts5(title, lead, body, content='', contentless_delete=1, tokenize='ascii', prefix='2 3')");
    }

    /// <summary>Takes in what is new and forgets what is gone. One at a time.</summary>
    public void Take(Course course)
    {
        var now = SearchPages.Of(course).ToList();
        var known = now.Select(n => n.Source).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        Forget([.. rowsOf.Keys.Where(source => !known.Contains(source))]);
        foreach (var portion in now.Where(n => !rowsOf.ContainsKey(n.Source)).Chunk(Portion))
            Learn(portion.AsParallel().AsOrdered().Select(p => (p.Source, Entries: p.Pages.Select(Entry.Of).ToList())).ToList());
    }

    /// <summary>The best first, as long as they are asked for.</summary>
    public List<(SearchPage Page, double Rank)> Find(string match, Func<SearchPage, bool> isVisible, int most)
    {
        lock (reading)
        {
            if (isClosed) return [];
            // Few are asked for, so that SQLite need not sort all that match; more only where too many of them may not be seen.
            for (var limit = most * 4; ; limit *= 10)
            {
                var best = Best(match, limit);
                var found = best.Where(b => isVisible(b.Page)).Take(most).ToList();
                if (found.Count == most || best.Count < limit) return found;
            }
        }
    }

    public void Dispose()
    {
        lock (reading)
        {
            isClosed = true;
            database.Dispose();
        }
    }

    private List<(SearchPage Page, double Rank)> Best(string match, int limit)
    {
        using var query = database.CreateCommand();
        query.CommandText = "SELECT rowid, bm25(page, 10.0, 3.0, 1.0) AS closeness FROM page WHERE page MATCH $words ORDER BY closeness, rowid LIMIT $limit";
        query.Parameters.AddWithValue("$words", match);
        query.Parameters.AddWithValue("$limit", limit);
        using var rows = query.ExecuteReader();
        var best = new List<(SearchPage, double)>();
        while (rows.Read()) best.Add((pages[rows.GetInt64(0)], rows.GetDouble(1)));
        return best;
    }

    private void Forget(List<object> sources)
    {
        lock (reading)
        {
            using var transaction = database.BeginTransaction();
            foreach (var source in sources)
            {
                rowsOf.Remove(source, out var rows);
                foreach (var row in rows!)
                {
                    Execute("DELETE FROM page WHERE rowid = $row", ("$row", row));
                    pages.Remove(row);
                }
            }

            transaction.Commit();
        }
    }

    private void Learn(List<(object Source, List<Entry> Entries)> portion)
    {
        lock (reading)
        {
            using var transaction = database.BeginTransaction();
            foreach (var (source, entries) in portion) rowsOf.Add(source, [.. entries.Select(Learn)]);
            transaction.Commit();
        }
    }

    private long Learn(Entry entry)
    {
        Execute("INSERT INTO page(rowid, title, lead, body) VALUES ($row, $title, $lead, $body)", ("$row", ++lastRow), ("$title", entry.Title), ("$lead", entry.Lead), ("$body", entry.Body));
        pages.Add(lastRow, entry.Page);
        return lastRow;
    }

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    /// <summary>A page in stems.</summary>
    private sealed record Entry(SearchPage Page, string Title, string Lead, string Body)
    {
        public static Entry Of(SearchPage page)
        {
            return new(page, Stems(page.Title), Stems(page.Lead), string.Join(' ', page.Sections.Select(s => Stems(s.Text))));

            string Stems(string text) => SearchWords.Stems(text, page.Language);
        }
    }
}
