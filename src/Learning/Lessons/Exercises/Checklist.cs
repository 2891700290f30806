using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>A self-assessment, kept for its reader alone. Nothing in it is right or wrong.</summary>
/// <remarks>The answer is kept as the ticked items: "0,2"; the state as the assessments so far, one a day.</remarks>
public sealed record Checklist(string Id, Translated<ChecklistText> Text, int Count) : Exercise(Id)
{
    public override string Type => "checklist";

    public override bool CanBeTried => false;

    /// <summary>Assessments so far, the oldest first.</summary>
    public static ImmutableArray<Assessment> History(string? state) => Assessment.ReadAll(state);

    /// <summary>Assesses once more; a second time on one day takes the place of the first.</summary>
    public override Marked Mark(Reply reply)
    {
        var ticked = reply.Fields["item"].Select(i => Indices.Of(i, Count)).Distinct().Order().ToList();
        var now = new Assessment(reply.Today, [.. Enumerable.Range(0, Count).Select(ticked.Contains)]);
        return new Marked(Indices.Write(ticked), ticked.Count == Count)
        {
            State = Assessment.Write([.. History(reply.State).Where(a => a.Day != now.Day), now]),
        };
    }
}

/// <summary>How somebody saw themselves on one day.</summary>
/// <param name="Ticked">By item; of an older text of the exercise there may be more or fewer.</param>
public sealed record Assessment(DateOnly Day, ImmutableArray<bool> Ticked)
{
    private const int Remembered = 24;
    private const string DayFormat = "yyyy-MM-dd";

    public int Count => Ticked.Count(t => t);

    internal static string Write(IReadOnlyCollection<Assessment> all) =>
        string.Join(';', all.TakeLast(Remembered).Select(a => $"{a.Day.ToString(DayFormat, CultureInfo.InvariantCulture)}:{string.Concat(a.Ticked.Select(t => t ? '1' : '0'))}"));

    internal static ImmutableArray<Assessment> ReadAll(string? state) =>
    [
        .. (state ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split(':'))
            .Where(entry => entry.Length == 2 && DateOnly.TryParseExact(entry[0], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .Select(entry => new Assessment(DateOnly.ParseExact(entry[0], DayFormat, CultureInfo.InvariantCulture), [.. entry[1].Select(c => c == '1')])),
    ];
}

/// <param name="Question">HTML; empty when the author asks nothing.</param>
/// <param name="Items">HTML.</param>
public sealed record ChecklistText(string Question, ImmutableArray<string> Items);

/// <summary>
/// A question, if there is one, then a task list:
/// <code>
/// ::: checklist {#dekalog}
/// Co już robię?
///
/// - [ ] Jestem punktualny.
/// - [ ] Dotrzymuję słowa.
/// :::
/// </code>
/// </summary>
internal sealed class ChecklistType : ExerciseType
{
    private const int MostItems = 30;

    public override string Name => "checklist";

    public override ReadExercise? Read(Container container)
    {
        var (question, list) = container.Read<ListBlock>("checklist-shape", "A checklist is a question, if you like, and one list whose lines begin with - [ ].");
        if (list is null) return null;
        var faults = container.Findings.All.Count;
        if (list.Count is < 2 or > MostItems) container.Findings.Error(list, "checklist-items", $"A checklist has from 2 to {MostItems} items; this one has {list.Count}.");
        var items = list.Cast<ListItemBlock>().Select(item => ReadItem(item, container)).ToImmutableArray();
        return container.Findings.All.Count > faults ? null : new ReadChecklist(container, new ChecklistText(question, items));
    }

    private static string ReadItem(ListItemBlock item, Container container)
    {
        var line = item is [ParagraphBlock only] ? only : null;
        var box = line is null ? null : TaskBox.Take(line);
        var words = line is null ? "" : container.Line(line);
        if (box is null || words.Length == 0) container.Findings.Error(item, "checklist-item", "An item of a checklist is one line that begins with - [ ].");
        else if (box is true) container.Findings.Error(item, "checklist-ticked", "The reader ticks the boxes of a checklist. Begin with - [ ].");
        container.RefuseLinks(item, "checklist-link");
        return words;
    }
}

internal sealed record ReadChecklist(Container Container, ChecklistText Text) : ReadExercise<ChecklistText>(Container, Text)
{
    protected override string Parts => "items";

    protected override IReadOnlyList<string> Skeleton => [.. Text.Items.Select(_ => "[ ]")];

    protected override Exercise Make(Translated<ChecklistText> text) => new Checklist(Id, text, Text.Items.Length);
}
