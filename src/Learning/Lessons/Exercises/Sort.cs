using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>Things to be put each in its category. Every reader meets them in an order of their own.</summary>
/// <param name="Right">The category of each item, by its index.</param>
/// <remarks>The answer is kept as the category of each item in the author's order: "0,1,1". Field <c>item-0</c> is the item that this reader sees first.</remarks>
public sealed record Sort(string Id, Translated<SortText> Text, ImmutableArray<int> Right) : Exercise(Id)
{
    public override string Type => "sort";

    /// <summary>Indices of the items as this reader sees them.</summary>
    public ImmutableArray<int> Shown(Guid reader) => Shuffle.Of(Right.Length, Id, reader);

    public static string Field(int place) => string.Create(CultureInfo.InvariantCulture, $"item-{place}");

    /// <summary>The category that was chosen for each item; empty before the first answer.</summary>
    public ImmutableArray<int> Placed(string? state) => Indices.Read(state, Text.Original.Categories.Length) is var placed && placed.Length == Right.Length ? placed : [];

    /// <exception cref="Refusal">Also <c>Exercise.SomeLeft</c>: items without a category.</exception>
    public override Marked Mark(Reply reply)
    {
        var (shown, placed) = (Shown(reply.Reader), new int[Right.Length]);
        var left = shown.Where((_, place) => reply[Field(place)].Length == 0).Count();
        if (left == Right.Length) throw new Refusal("Exercise.NothingChosen");
        if (left > 0) throw new Refusal("Exercise.SomeLeft", left);
        for (var place = 0; place < shown.Length; place++) placed[shown[place]] = Indices.Of(reply[Field(place)], Text.Original.Categories.Length);
        return new Marked(Indices.Write(placed), IsRight(placed));
    }

    public bool IsRight(IEnumerable<int> placed) => placed.SequenceEqual(Right);
}

/// <param name="Question">HTML; empty when the author asks nothing.</param>
/// <param name="ItemHeader">What the items are called.</param>
/// <param name="Categories">In the order in which the author first names them.</param>
public sealed record SortText(string Question, string ItemHeader, string CategoryHeader, ImmutableArray<Phrase> Items, ImmutableArray<string> Categories);

/// <summary>
/// A question, if there is one, then a table of two columns; the header names them, each row is an item and its category:
/// <code>
/// ::: sort {#klienci}
/// Kto jest kim?
///
/// | Osoba | Klient |
/// |---|---|
/// | Pasażer | zewnętrzny |
/// | Dyspozytor | wewnętrzny |
/// :::
/// </code>
/// </summary>
internal sealed class SortType : ExerciseType
{
    private const int MostItems = 30;
    private const int MostCategories = 6;
    private const string Expected = "A sort is a question, if you like, and one table of two columns: | Item | Category |.";

    public override string Name => "sort";

    public override ReadExercise? Read(Container container)
    {
        var (question, table) = container.Read<Table>("sort-shape", Expected);
        if (table is null) return null;
        var faults = container.Findings.All.Count;
        var rows = table.Cast<TableRow>().Where(row => !row.IsHeader).Select(row => ReadRow(row, container)).OfType<(Phrase Item, string Category)>().ToList();
        var header = CellsOf((TableRow)table[0]);
        if (header.Count != 2) container.Findings.Error(table, "sort-shape", Expected);
        if (container.Findings.All.Count > faults) return null;
        var categories = rows.Select(r => r.Category).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (rows.Count is < 2 or > MostItems) container.Findings.Error(table, "sort-items", $"A sort has from 2 to {MostItems} items; this one has {rows.Count}.");
        else if (categories.Length is < 2 or > MostCategories) container.Findings.Error(table, "sort-categories", $"A sort has from 2 to {MostCategories} categories in its second column; this one has {categories.Length}: {string.Join(", ", categories)}.");
        else return new ReadSort(container, new SortText(question, container.Phrase(header[0]).Plain, container.Phrase(header[1]).Plain, [.. rows.Select(r => r.Item)], categories), [.. rows.Select(r => categories.IndexOf(r.Category))]);
        return null;
    }

    private static (Phrase Item, string Category)? ReadRow(TableRow row, Container container)
    {
        var cells = CellsOf(row);
        var (item, category) = (container.Phrase(cells.ElementAtOrDefault(0)), container.Phrase(cells.ElementAtOrDefault(1)).Plain);
        if (cells.Count != 2 || item.Markup.Length == 0) container.Findings.Error(row, "sort-row", "Every row of a sort has two cells: an item and its category.");
        else if (category.Length == 0) container.Findings.Error(row, "sort-no-category", $"'{item.Plain}' has no category. Write it in the second column.");
        else return (item, category);
        return null;
    }

    private static List<ParagraphBlock?> CellsOf(TableRow row) => [.. row.Cast<TableCell>().Select(cell => cell.FirstOrDefault() as ParagraphBlock)];
}

internal sealed record ReadSort(Container Container, SortText Text, ImmutableArray<int> Right) : ReadExercise<SortText>(Container, Text)
{
    protected override string Parts => "items";

    protected override IReadOnlyList<string> Skeleton => [.. Right.Select(category => string.Create(CultureInfo.InvariantCulture, $"category {category + 1}"))];

    protected override Exercise Make(Translated<SortText> text) => new Sort(Id, text, Right);
}
