using Learning.Courses;
using Learning.Essays;
using Learning.Homework;
using Learning.Tests.Homework;

namespace Learning.Tests.Essays;

/// <summary>Which reminder is due when.</summary>
public sealed class ReminderTests
{
    private static readonly Deadline Deadline = SomeAssignment.Due(new DueRule.YearlyDay(4, 28)).DeadlineOf(null);

    [Theory]
    [InlineData(-7, -1, null)]
    [InlineData(-7, 0, "reminder-7")]
    [InlineData(-1, -1, "reminder-7")]
    [InlineData(-1, 0, "reminder-1")]
    [InlineData(0, -1, "reminder-1")]
    [InlineData(0, 0, null)]
    public void Seven_days_and_one_day_before(int days, int milliseconds, string? kind) =>
        Reminder.DueAt(Deadline, SomeAssignment.Opening, Deadline.DueAt.AddDays(days).AddMilliseconds(milliseconds)).ShouldBe(kind);

    [Fact]
    public void What_would_have_come_before_the_deadline_was_known_is_not_made_up_for()
    {
        var known = Deadline.DueAt.AddDays(-5);
        Reminder.DueAt(Deadline, known, known).ShouldBeNull();
        Reminder.DueAt(Deadline, known, Deadline.DueAt.AddHours(-3)).ShouldBe("reminder-1");
    }

    [Fact]
    public void Before_the_opening_nobody_is_reminded()
    {
        var late = Deadline with { OpensAt = Deadline.DueAt.AddDays(-3) };
        Reminder.DueAt(late, SomeAssignment.Opening, Deadline.DueAt.AddDays(-4)).ShouldBeNull();
    }

    [Fact]
    public void Another_deadline_is_another_occurrence()
    {
        var id = Guid.CreateVersion7();
        Reminder.OccurrenceOf(id, Deadline).ShouldNotBe(Reminder.OccurrenceOf(id, Deadline with { DueAt = Deadline.DueAt.AddSeconds(1) }));
        Reminder.OccurrenceOf(id, Deadline).Length.ShouldBeLessThanOrEqualTo(100);
    }
}
