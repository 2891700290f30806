using System.Collections.Immutable;
using Learning.Lessons.Markup;
using Learning.Lessons.Markup.Html;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Exercises;

/// <summary>A question, then a task list whose items hold an explanation in a quote.</summary>
internal sealed class QuizType : ExerciseType
{
    public override string Name => "quiz";

    public override ReadExercise? Read(Container container)
    {
        var (question, list) = (ReadQuestion(container), container.Block.OfType<ListBlock>().FirstOrDefault());
        if (list is null || list.Count < 2)
        {
            container.Findings.Error(container.Block, "quiz-choices", "A quiz needs at least two choices, each a line that begins with - [ ] or - [x].");
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
        if (container.Block.FirstOrDefault() is ParagraphBlock question) return Line(question, container);
        container.Findings.Error(container.Block, "quiz-no-question", "This quiz does not begin with a question.");
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
        var box = words?.Inline?.FirstChild as TaskList;
        isRight = box?.Checked ?? false;
        if (words is null || box is null)
        {
            container.Findings.Error(item, "quiz-choice", "A choice begins with [ ] or, when it is right, with [x].");
            return "";
        }

        if (words.Inline!.Descendants<LinkInline>().FirstOrDefault(l => !l.IsImage) is { } link)
            container.Findings.Error(link, "quiz-link", "A choice is something to press and cannot hold a link. Move the link to the question or the explanation.");
        if (box.NextSibling is LiteralInline next) next.Content = new StringSlice(next.Content.ToString().TrimStart());
        box.Remove();
        var text = Line(words, container);
        if (text.Length == 0) container.Findings.Error(item, "quiz-choice", "This choice has no words.");
        return text;
    }

    private static string ReadExplanation(ListItemBlock item, QuoteBlock? quote, Container container)
    {
        if (quote is [ParagraphBlock explanation]) return Line(explanation, container);
        container.Findings.Error(quote ?? (Block)item, "quiz-no-explanation", quote is null
            ? "This choice has no explanation. Below it, indented, write > and why it is right or wrong."
            : "An explanation is one paragraph.");
        return "";
    }

    private static string Line(ParagraphBlock paragraph, Container container)
    {
        foreach (var hole in paragraph.Inline?.Descendants<HoleInline>().Where(h => h.IsDue) ?? [])
            container.Findings.Error(hole, "hole-in-exercise", "{{due}} cannot stand inside an exercise.");
        return LessonHtml.LineOf(paragraph, container.Language);
    }
}

internal sealed record ReadQuiz(Container Container, QuizText Text, ImmutableArray<bool> Right) : ReadExercise(Container)
{
    public override Block InPlace() => new ExercisePlace(Id);

    public override Exercise Join(ImmutableDictionary<string, ReadExercise> translations) =>
        new Quiz(Id, new Translated<QuizText>(Container.Language, Text, translations.Where(Agrees).ToImmutableDictionary(t => t.Key, t => ((ReadQuiz)t.Value).Text, StringComparer.Ordinal)), Right);

    private bool Agrees(KeyValuePair<string, ReadExercise> translation)
    {
        var (other, place) = (translation.Value as ReadQuiz, translation.Value.Container);
        if (other is null) return false;
        if (other.Right.Length != Right.Length)
            place.Findings.Error(place.Block, "translation-differs", $"The quiz '{Id}' has {other.Right.Length} choices here and {Right.Length} in the original. They must be the same, in the same order.");
        else if (!other.Right.SequenceEqual(Right))
            place.Findings.Error(place.Block, "translation-differs", $"The quiz '{Id}' marks other choices as right than the original. They must be the same, in the same order.");
        else return true;
        return false;
    }
}
