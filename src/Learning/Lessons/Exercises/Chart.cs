using System.Collections.Immutable;
using System.Globalization;
using Learning.Lessons.Charts;

namespace Learning.Lessons.Exercises;

/// <summary>A Pareto chart whose numbers its reader may change, to see the curve follow. It asks nothing.</summary>
/// <remarks>The answer is kept as the numbers in the author's order, "470;64.5", or as nothing when the author's own were taken back.</remarks>
public sealed record Chart(string Id, Translated<ChartText> Text, ImmutableArray<decimal> Values) : Exercise(Id)
{
    public override string Type => "chart";

    public override bool IsAsked => false;

    public bool IsChanged(string? state) => Changed(state) is not null;

    /// <summary>The figure with the reader's own numbers, in the reader's language.</summary>
    /// <param name="refused">What was typed into its fields and is no answer.</param>
    public string Figure(string? state, ILookup<string, string>? refused = null)
    {
        if (refused is not null) return Text.Current.With(Changed(state) ?? Values, [.. Values.Select((_, i) => refused[ParetoFigure.Field(i)].FirstOrDefault() ?? "")]);
        return Changed(state) is { } values ? Text.Current.With(values, []) : Text.Current.Markup;
    }

    /// <exception cref="Refusal"><c>Exercise.NoNumber</c>, <c>Exercise.AllZero</c>.</exception>
    public override Marked Mark(Reply reply)
    {
        if (reply["reset"].Length > 0) return new Marked("", IsRight: true);
        var numbers = Values.Select((_, i) => ChartNumber.ParsePlain(reply[ParetoFigure.Field(i)].Trim()) ?? throw new Refusal("Exercise.NoNumber")).ToList();
        if (numbers.TrueForAll(n => n == 0)) throw new Refusal("Exercise.AllZero");
        return new Marked(string.Join(';', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))), IsRight: true);
    }

    private ImmutableArray<decimal>? Changed(string? state)
    {
        if (string.IsNullOrEmpty(state)) return null;
        var kept = state.Split(';').Select(ChartNumber.ParsePlain).OfType<decimal>().ToImmutableArray();
        return kept.Length == Values.Length ? kept : null;
    }
}

/// <summary>The figure in one language.</summary>
public sealed record ChartText
{
    private readonly ParetoFigure figure;

    internal ChartText(ParetoFigure figure)
    {
        this.figure = figure with { IsEditable = true };
        Markup = this.figure.ToHtml(below: Button("Chart.Recount", ""));
    }

    /// <summary>HTML with the author's numbers.</summary>
    public string Markup { get; }

    internal string With(ImmutableArray<decimal> values, IReadOnlyList<string> typed)
    {
        var rows = figure.Rows.Select(row => row with { Value = values[row.Index] }).OrderBy(row => row.Index);
        return (figure with { Data = Pareto.Of([.. rows]), Typed = typed }).ToHtml(isOpen: true, Button("Chart.Recount", "") + Button("Chart.Reset", " name=\"reset\" value=\"true\" formnovalidate"));
    }

    private string Button(string words, string attributes) => $"<button class=\"secondary\"{attributes}>{ChartFigure.Encode(figure.Word(words))}</button>\n";
}
