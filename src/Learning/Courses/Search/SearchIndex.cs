using System.Collections.Immutable;
using System.Globalization;
using Learning.Lessons.Search;

namespace Learning.Courses.Search;

/// <summary>A course that somebody may search.</summary>
/// <param name="WithDrafts">Texts in the making too, as trainers may read them.</param>
public sealed record SearchRight(string CourseId, bool WithDrafts);

/// <summary>What was found, and the words of it that were looked for.</summary>
public sealed record SearchHit(SearchPage Page, ImmutableArray<Snippet.Piece> Title, Snippet Snippet)
{
    /// <summary>To the place, where it is known.</summary>
    public string Address => Snippet.Section?.Anchor is { } anchor ? $"{Page.Address}#{anchor}" : Page.Address;
}

/// <summary>Finds words in courses. Every node has its own, made from the library it serves from, so that all find the same on every database.</summary>
public sealed class SearchIndex : IDisposable
{
    public const int Most = 20;

    private readonly TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock taking = new();
    private volatile ImmutableDictionary<string, (Course Course, CourseIndex Index)> courses = ImmutableDictionary.Create<string, (Course, CourseIndex)>(StringComparer.Ordinal);

    /// <summary>Follows the library, course by course; what has not changed is kept.</summary>
    public void Take(Library library)
    {
        lock (taking)
        {
            try
            {
                foreach (var course in library.Courses) Take(course);
                foreach (var (id, gone) in courses.Where(c => library.Find(c.Key) is null))
                {
                    courses = courses.Remove(id);
                    gone.Index.Dispose();
                }
            }
            finally
            {
                made.TrySetResult();
            }
        }
    }

    /// <param name="rights">Nothing else is looked at.</param>
    /// <param name="reader">In whose language; texts without a translation are found in their own.</param>
    public async Task<IReadOnlyList<SearchHit>> Find(SearchQuery query, IEnumerable<SearchRight> rights, CultureInfo reader, CancellationToken cancellation = default)
    {
        if (query.IsEmpty) return [];
        await made.Task.WaitAsync(cancellation);
        var searched = rights.DistinctBy(r => r.CourseId, StringComparer.Ordinal).ToList();
        var found = Find(query.ToMatch(all: true), searched, reader);
        if (found.Count == 0 && query.Words.Length > 1) found = Find(query.ToMatch(all: false), searched, reader);
        return [.. found.Select(page => new SearchHit(page, Snippet.Marked(page.Title, query, page.Language), Snippet.Of(page.Sections, query, page.Language)))];
    }

    public void Dispose()
    {
        foreach (var (_, index) in courses.Values) index.Dispose();
    }

    private void Take(Course course)
    {
        var known = courses.GetValueOrDefault(course.Id);
        if (ReferenceEquals(known.Course, course)) return;
        var index = known.Index ?? new CourseIndex();
        index.Take(course);
        courses = courses.SetItem(course.Id, (course, index));
    }

    private List<SearchPage> Find(string match, List<SearchRight> rights, CultureInfo reader) =>
        [.. rights.SelectMany(right => Find(match, right, reader.TwoLetterISOLanguageName)).OrderBy(f => f.Rank).Take(Most).Select(f => f.Page)];

    private List<(SearchPage Page, double Rank)> Find(string match, SearchRight right, string language) =>
        courses.GetValueOrDefault(right.CourseId).Index?.Find(match, page => page.IsFor(language) && (right.WithDrafts || !page.IsDraft), Most) ?? [];
}
