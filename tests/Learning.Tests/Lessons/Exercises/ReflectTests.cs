using Learning.Lessons.Exercises;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

public class ReflectTests
{
    private const string Good = "::: reflect {#moja-firma min=4}\nKiedy *ostatnio*?\n\n- W pracy\n- W domu\n:::\n";

    [Fact]
    public void A_prompt_and_a_number_of_words()
    {
        var reflect = Read<Reflect>(Good);
        reflect.Prompt.Original.ShouldStartWith("<p>Kiedy <em>ostatnio</em>?</p>");
        reflect.MinimumWords.ShouldBe(4);
        Read<Reflect>(Good.Replace(" min=4", "", StringComparison.Ordinal)).MinimumWords.ShouldBe(1);
    }

    [Fact]
    public void A_short_note_is_kept_and_does_not_finish_it()
    {
        var reflect = Read<Reflect>(Good);
        var brief = reflect.Mark(null, ("text", "Wczoraj, w sklepie.\r\n"));
        (brief.State, brief.IsComplete, reflect.Missing(brief.State)).ShouldBe(("Wczoraj, w sklepie.", false, 1));
        reflect.Mark(brief.State, ("text", "Wczoraj, w małym sklepie.")).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void It_is_shared_only_while_its_writer_says_so()
    {
        var reflect = Read<Reflect>(Good);
        reflect.Mark(null, ("text", "Wczoraj.")).IsShared.ShouldBeFalse();
        reflect.Mark(null, ("text", "Wczoraj."), ("share", "true")).IsShared.ShouldBeTrue();
        reflect.Mark("Wczoraj.", ("text", ""), ("share", "true")).IsShared.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_and_too_much_are_refused_and_a_kept_note_can_be_wiped()
    {
        var reflect = Read<Reflect>(Good);
        Code(() => reflect.Mark(null, ("text", " \n "))).ShouldBe("Exercise.NothingWritten");
        Code(() => reflect.Mark(null, ("text", new string('a', Reflect.MaximumLength + 1)))).ShouldBe("Exercise.TooLong");
        reflect.Mark("Wczoraj.", ("text", "")).State.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("min=4", "min=dużo", "reflect-min")]
    [InlineData("min=4", "min=0", "reflect-min")]
    [InlineData("Kiedy *ostatnio*?\n\n- W pracy\n- W domu\n", "", "reflect-no-prompt")]
    [InlineData("min=4", "words=4", "option-unknown")]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == 1 && f.IsError, string.Join('\n', rendered.Findings));
    }
}
