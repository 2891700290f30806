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
        var found = new List<(SearchPage, double)>();
        lock (reading)
        {
            if (isClosed) return found;
            using var query = database.CreateCommand();
            query.CommandText = "SELECT rowid, rank FROM page WHERE page MATCH $words AND rank MATCH 'bm25(10.0, 3.0, 1.0)' ORDER BY rank";
            query.Parameters.AddWithValue("$words", match);
            using var rows = query.ExecuteReader();
            while (found.Count < most && rows.Read())
                if (pages[rows.GetInt64(0)] is var page && isVisible(page))
                    found.Add((page, rows.GetDouble(1)));
        }

        return found;
    }

    public void Dispose()
    {
        lock (reading)
        {
            isClosed = true;
            database.Dispose();
        }
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
