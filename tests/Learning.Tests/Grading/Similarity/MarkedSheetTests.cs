using Learning.Grading.Similarity;

namespace Learning.Tests.Grading.Similarity;

public sealed class MarkedSheetTests
{
    [Fact]
    public void A_passage_across_paragraphs_is_marked_in_each_and_numbered_once()
    {
        var text = "Zaczynam tak.\n\nDrugi akapit.";

        var sheet = MarkedSheet.Of(text, [new(9, 20)]).ToList();

        sheet.Select(paragraph => string.Join('|', paragraph.Select(p => $"{p.Text}:{p.Passage}:{p.IsFirst}")))
            .ShouldBe(["Zaczynam ::False|tak.:1:True", "Drugi:1:False| akapit.::False"]);
    }

    [Fact]
    public void Numbers_are_those_of_the_other_text_too_whatever_the_order_here() =>
        MarkedSheet.Of("raz dwa", [new(4, 7), new(0, 3)]).Single().Select(p => (p.Text, p.Passage)).ShouldBe([("raz", 2), (" ", null), ("dwa", 1)]);
}
