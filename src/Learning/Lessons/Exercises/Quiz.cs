using System.Collections.Immutable;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>A question with one or several right answers and an explanation for each choice.</summary>
/// <remarks>The answer is kept as the indices of the choices taken: "0,2".</remarks>
public sealed record Quiz(string Id, Translated<QuizText> Text, ImmutableArray<bool> Right) : Exercise(Id)
{
    public override string Type => "quiz";

    public bool HasSeveralRight => Right.Count(r => r) > 1;

    public ImmutableArray<int> Chosen(string? state) => Indices.Read(state, Right.Length);

    /// <summary>Right when exactly the right choices were taken.</summary>
    public override Marked Mark(Reply reply)
    {
        var chosen = reply.Fields["choice"].Select(c => Indices.Of(c, Right.Length)).Distinct().Order().ToList();
        if (chosen.Count == 0) throw new Refusal("Exercise.NothingChosen");
        if (!HasSeveralRight && chosen.Count > 1) throw new Refusal("Exercise.UnknownChoice");
        return new Marked(Indices.Write(chosen), IsRight(chosen));
    }

    public bool IsRight(IReadOnlyCollection<int> chosen) => Right.Select((right, i) => right == chosen.Contains(i)).All(agrees => agrees);
}

/// <summary>HTML of the question, its choices and the explanation of each, in one language.</summary>
public sealed record QuizText(string Question, ImmutableArray<string> Choices, ImmutableArray<string> Explanations);

/// <summary>
/// A question, then a task list whose items hold an explanation in a quote:
/// <code>
/// ::: quiz {#q-klient}
/// Kto jest klientem wewnętrznym?
///
/// - [ ] Pasażer
///   > Nie: jest spoza organizacji.
/// - [x] Dyspozytor
///   > Tak: korzysta z naszej pracy.
/// :::
/// </code>
/// </summary>
internal sealed class QuizType : ExerciseType
{
    public override string Name => "quiz";

    public override ReadExercise? Read(Container container)
    {
        var (question, list) = (ReadQuestion(container), container.Block.OfType<ListBlock>().FirstOrDefault());
        if (list is null || list.Count < 2)
        {
            container.Error("quiz-choices", "A quiz needs at least two choices, each a line that begins with - [ ] or - [x].");
            return null;
        }

        var choices = list.Cast<ListItemBlock>().Select(item => ReadChoice(item, container)).ToImmutableArray();
        if (!choices.Any(c => c.IsRight)) container.Findings.Error(list, "quiz-no-right-answer", "No choice of this quiz is right. Mark at least one with - [x].");
        return new ReadQuiz(container, new QuizText(question, [.. choices.Select(c => c.Text)], [.. choices.Select(c => c.Explanation)]), [.. choices.Select(c => c.IsRight)]);
    }

    private static string ReadQuestion(Container container)
    {
        foreach (var surplus in container.Block.Where((block, i) => block is not ListBlock && !(i == 0 && block is ParagraphBlock)))
            container.Findings.Error(surplus, "quiz-shape", "A quiz is one paragraph with the question and one list of choices. Put what else the reader needs before it.");
        foreach (var list in container.Block.OfType<ListBlock>().Skip(1))
            container.Findings.Error(list, "quiz-shape", "A quiz has one list of choices; a second one begins here.");
        if (container.Block.FirstOrDefault() is ParagraphBlock question) return container.Line(question);
        container.Error("quiz-no-question", "This quiz does not begin with a question.");
        return "";
    }

    private static (string Text, string Explanation, bool IsRight) ReadChoice(ListItemBlock item, Container container)
    {
        var (words, quote) = (item.FirstOrDefault() as ParagraphBlock, item.OfType<QuoteBlock>().FirstOrDefault());
        foreach (var surplus in item.Where((block, i) => !(i == 0 && block == words) && block != quote))
            container.Findings.Error(surplus, "quiz-shape", "A choice is one line and, below it, one quote with its explanation.");
        return (ReadWords(item, words, container, out var isRight), ReadExplanation(item, quote, container), isRight);
    }

    private static string ReadWords(ListItemBlock item, ParagraphBlock? words, Container container, out bool isRight)
    {
        isRight = false;
        if (words is null || TaskBox.Take(words) is not { } box)
        {
            container.Findings.Error(item, "quiz-choice", "A choice begins with [ ] or, when it is right, with [x].");
            return "";
        }

        isRight = box;
        container.RefuseLinks(words, "quiz-link");
        var text = container.Line(words);
        if (text.Length == 0) container.Findings.Error(item, "quiz-choice", "This choice has no words.");
        return text;
    }

    private static string ReadExplanation(ListItemBlock item, QuoteBlock? quote, Container container)
    {
        if (quote is [ParagraphBlock explanation]) return container.Line(explanation);
        container.Findings.Error(quote ?? (Block)item, "quiz-no-explanation", quote is null
            ? "This choice has no explanation. Below it, indented, write > and why it is right or wrong."
            : "An explanation is one paragraph.");
        return "";
    }
}

internal sealed record ReadQuiz(Container Container, QuizText Text, ImmutableArray<bool> Right) : ReadExercise<QuizText>(Container, Text)
{
    protected override string Parts => "choices";

    protected override IReadOnlyList<string> Skeleton => [.. Right.Select(r => r ? "[x]" : "[ ]")];

    protected override Exercise Make(Translated<QuizText> text) => new Quiz(Id, text, Right);
}
