using Learning.Cohorts;
using Learning.Courses;
using Learning.Essays;
using Learning.Homework;
using Learning.Tests.Homework;

namespace Learning.Tests.Essays;

/// <summary>Rule 8: the last draft received before the deadline, as received then; blank or too short never.</summary>
public sealed class AutoHandInTests
{
    private readonly Assignment assignment = SomeAssignment.Due(new DueRule.YearlyDay(4, 28));
    private readonly Membership member;
    private readonly Deadline deadline;

    public AutoHandInTests()
    {
        member = assignment.Member();
        deadline = assignment.DeadlineOf(null);
    }

    [Fact]
    public void However_late_the_server_gets_to_it_it_counts_as_received_with_the_draft()
    {
        var keptAt = deadline.DueAt.AddMilliseconds(-1);
        var submission = Wish().Settle(deadline, new KeptText("Jeden dwa trzy", keptAt), null).ShouldNotBeNull();
        (submission.ReceivedAt, submission.WasLate, submission.IsAutomatic, submission.Number).ShouldBe((keptAt, false, true, 1));
    }

    [Fact]
    public void It_is_due_once_the_last_draft_must_have_arrived_and_once_for_each_deadline()
    {
        var wish = Wish();
        wish.IsDue(deadline, deadline.DueAt + Deadline.BodyMayTake).ShouldBeFalse();
        wish.IsDue(deadline, deadline.DueAt + AutoHandIn.Patience).ShouldBeTrue();
        wish.Settle(deadline, new KeptText("Jeden dwa trzy", deadline.DueAt.AddDays(-1)), null);
        wish.IsDue(deadline, deadline.DueAt.AddYears(1)).ShouldBeFalse();
        var later = deadline with { DueAt = deadline.DueAt.AddDays(3) };
        wish.IsDue(later, later.DueAt + AutoHandIn.Patience).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "Essay.Blank")]
    [InlineData(" \n\t ", "Essay.Blank")]
    [InlineData("Jeden dwa", "Essay.TooFewWords")]
    public void Blank_or_too_short_it_is_never_handed_in_and_is_settled_all_the_same(string text, string code)
    {
        var wish = Wish();
        Should.Throw<Refusal>(() => wish.Settle(deadline, new KeptText(text, deadline.DueAt.AddDays(-1)), null)).Code.ShouldBe(code);
        wish.SettledFor.ShouldBe(deadline.DueAt);
    }

    [Fact]
    public void Nothing_written_is_nothing_handed_in() =>
        Should.Throw<Refusal>(() => Wish().Settle(deadline, null, null)).Code.ShouldBe("Essay.Blank");

    [Fact]
    public void What_was_handed_in_by_hand_is_not_handed_in_again()
    {
        var at = deadline.DueAt.AddDays(-2);
        var handed = Submission.HandIn(assignment, deadline, member, "Jeden dwa trzy", 0, Guid.CreateVersion7(), at, at);
        Wish().Settle(deadline, new KeptText("Jeden dwa trzy", at), handed).ShouldBeNull();
        Wish().Settle(deadline, new KeptText("Jeden dwa trzy cztery", at.AddDays(1)), handed).ShouldNotBeNull().Number.ShouldBe(2);
    }

    [Fact]
    public void A_draft_kept_before_the_opening_counts_from_the_opening()
    {
        var opened = deadline with { OpensAt = deadline.DueAt.AddDays(-5) };
        Wish().Settle(opened, new KeptText("Jeden dwa trzy", deadline.DueAt.AddDays(-6)), null).ShouldNotBeNull().ReceivedAt.ShouldBe(opened.OpensAt!.Value);
    }

    [Fact]
    public void After_the_deadline_there_is_nothing_to_switch_on() =>
        Should.Throw<Refusal>(() => new AutoHandIn(assignment, member, deadline, honest: true, deadline.DueAt)).Code.ShouldBe("AutoHandIn.TooLate");

    [Fact]
    public void Where_the_homework_asks_for_honesty_the_wish_states_it()
    {
        var strict = SomeAssignment.Due(new DueRule.YearlyDay(4, 28), with: b => b with { AsksHonesty = true });
        Should.Throw<Refusal>(() => new AutoHandIn(strict, strict.Member(), strict.DeadlineOf(null), honest: false, SomeAssignment.Opening)).Code.ShouldBe("Essay.HonestyMissing");
    }

    private AutoHandIn Wish() => new(assignment, member, deadline, honest: true, SomeAssignment.Opening);
}
