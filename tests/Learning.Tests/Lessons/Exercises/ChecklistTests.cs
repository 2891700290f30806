using Learning.Lessons.Exercises;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

public class ChecklistTests
{
    private const string Good = "::: checklist {#dekalog}\nCo już robię?\n\n- [ ] Jestem *punktualny*.\n- [ ] Dotrzymuję słowa.\n- [ ] Oddzwaniam.\n:::\n";

    [Fact]
    public void A_task_list_is_a_self_assessment()
    {
        var checklist = Read<Checklist>(Good);
        checklist.Text.Original.Question.ShouldBe("Co już robię?");
        checklist.Text.Original.Items.ShouldBe(["Jestem <em>punktualny</em>.", "Dotrzymuję słowa.", "Oddzwaniam."]);
        checklist.Count.ShouldBe(3);
    }

    [Fact]
    public void Earlier_assessments_are_remembered_one_a_day()
    {
        var checklist = Read<Checklist>(Good);
        var first = checklist.Mark(null, ("item", "1")).State;
        var corrected = checklist.Mark(first, ("item", "0"), ("item", "1")).State;
        var later = checklist.Mark(Reader, corrected, Now.AddDays(30), ("item", "0"), ("item", "1"), ("item", "2")).State;

        Checklist.History(later).Select(a => (a.Day, a.Count)).ShouldBe([(new(2027, 4, 12), 2), (new(2027, 5, 12), 3)]);
        Checklist.History(later)[0].Ticked.ShouldBe([true, true, false]);
    }

    [Fact]
    public void Nothing_ticked_is_an_assessment_too_and_an_unknown_item_is_refused()
    {
        var checklist = Read<Checklist>(Good);
        Checklist.History(checklist.Mark(null, []).State).ShouldHaveSingleItem().Count.ShouldBe(0);
        Code(() => checklist.Mark(null, ("item", "3"))).ShouldBe("Exercise.UnknownChoice");
    }

    [Fact]
    public void The_day_is_that_of_the_course_s_own_zone() =>
        Checklist.History(Read<Checklist>(Good).Mark(Reader, null, new(2027, 4, 12, 22, 30, 0, TimeSpan.Zero)).State).Single().Day.ShouldBe(new DateOnly(2027, 4, 13));

    [Theory]
    [InlineData("- [ ] Dotrzymuję", "- Dotrzymuję", "checklist-item", 5)]
    [InlineData("- [ ] Dotrzymuję", "- [x] Dotrzymuję", "checklist-ticked", 5)]
    [InlineData("- [ ] Dotrzymuję słowa.\n- [ ] Oddzwaniam.\n", "", "checklist-items", 4)]
    [InlineData("Dotrzymuję", "[Dotrzymuję](https://a.pl)", "checklist-link", 5)]
    [InlineData("- [ ] Jestem", "Coś jeszcze.\n\n- [ ] Jestem", "checklist-shape", 4)]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }
}
