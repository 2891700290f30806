using Learning.Courses;
using Learning.Essays;
using Learning.Grading;
using Learning.Tests.Homework;

namespace Learning.Tests.Grading;

/// <summary>Comments of one attempt beside the text of the next.</summary>
public sealed class EarlierAttemptTests
{
    private const string Before = "Standard to wzorzec przyjęty w firmie.\n\nMoim zdaniem każda firma powinna go mieć 😀.\n\nTak uważam.";

    [Fact]
    public void Each_comment_is_where_its_words_are_or_what_became_of_them_or_gone()
    {
        var earlier = Between("Standard to wzorzec przyjęty w firmie.\n\nKażda firma powinna go mieć, bo klient spotyka wielu pracowników.\n\nU mnie działa to od roku.", "wzorzec przyjęty", "Moim zdaniem każda firma powinna go mieć 😀.", "Tak uważam.");

        earlier.Found.Select(c => (c.Comment.Passage.Exact, c.IsChanged, c.Quote)).ShouldBe([("wzorzec przyjęty", false, "wzorzec przyjęty"), ("firma powinna go", true, "Moim zdaniem każda firma powinna go mieć 😀.")]);
        earlier.Gone.Select(c => c.Passage.Exact).ShouldBe(["Tak uważam."]);
        (earlier.Diff.WordsAdded > 0, earlier.Diff.WordsRemoved > 0).ShouldBe((true, true));
    }

    [Fact]
    public void Of_an_empty_or_another_text_everything_is_gone()
    {
        foreach (var other in (string[])["", "   ", "Zupełnie inny tekst o pogodzie."]) Between(other, "wzorzec przyjęty", "Tak uważam.").Gone.Count.ShouldBe(2);
    }

    [Fact]
    public void The_original_comment_stays_where_it_was()
    {
        var comment = On("Tak uważam.");

        var earlier = EarlierAttempt.Between(Guid.CreateVersion7(), 1, Before, [comment], "Nowy wstęp.\n\n" + Before);

        earlier.Found[0].Comment.Id.ShouldBe(comment.Id);
        earlier.Found[0].Comment.Passage.Start.ShouldBe(comment.Passage.Start + 13);
    }

    private static EarlierAttempt Between(string after, params string[] quotes) => EarlierAttempt.Between(Guid.CreateVersion7(), 1, Before, quotes.Select(On), after);

    private static Comment On(string quote)
    {
        var assignment = SomeAssignment.Due(new DueRule.AfterStart(14));
        var submission = Submission.HandIn(assignment, assignment.DeadlineOf(null), assignment.Member(), Before, 0, Guid.CreateVersion7(), SomeAssignment.Opening, SomeAssignment.Opening);
        var start = Before[..Before.IndexOf(quote, StringComparison.Ordinal)].EnumerateRunes().Count();
        return new Comment(submission, Passage.In(Before, start, start + quote.EnumerateRunes().Count()), "Uwaga.", SomeAssignment.Trainer.Id, SomeAssignment.Opening);
    }
}
