using Learning.Courses;
using Learning.Homework;

namespace Learning.Tests.Homework;

/// <summary>When a trainer may say that no work is expected.</summary>
public sealed class AbsenceTests
{
    private static readonly Assignment Assignment = SomeAssignment.Due(new DueRule.AfterStart(14));

    private readonly Absence absence = new(Assignment, Assignment.Member());

    private static DateTimeOffset Before => Assignment.DueAt.AddDays(-1);

    [Fact]
    public void Anybody_can_be_excused_before_the_deadline_and_after_it()
    {
        Set(AbsenceKind.Excused, Before);
        Set(AbsenceKind.Excused, Assignment.DueAt.AddDays(1));

        (absence.Kind, absence.Version).ShouldBe((AbsenceKind.Excused, 2));
    }

    [Fact]
    public void Work_that_can_still_come_is_not_written_off()
    {
        Should.Throw<Refusal>(() => Set(AbsenceKind.NotHandedIn, Assignment.DueAt.AddMilliseconds(-1))).Code.ShouldBe("Absence.StillOpen");

        Set(AbsenceKind.NotHandedIn, Assignment.DueAt);
        absence.Kind.ShouldBe(AbsenceKind.NotHandedIn);
    }

    [Fact]
    public void Work_that_came_is_neither_unless_it_was_returned()
    {
        Should.Throw<Refusal>(() => Set(AbsenceKind.Excused, Before, handed: 1)).Code.ShouldBe("Absence.HandedIn");

        Set(AbsenceKind.Excused, Before, handed: 1, isReturned: true);
        Absence.Holds(absence.Handed, handedNow: 1).ShouldBeTrue();
        Absence.Holds(absence.Handed, handedNow: 2).ShouldBeFalse();
    }

    [Fact]
    public void A_reason_without_end_is_refused() =>
        Should.Throw<Refusal>(() => absence.Set(AbsenceKind.Excused, new string('x', PlainWords.MaximumLength + 1), 0, false, Assignment.DeadlineOf(null), SomeAssignment.Trainer, Before)).Code.ShouldBe("PlainWords.TooLong");

    private void Set(AbsenceKind kind, DateTimeOffset now, int handed = 0, bool isReturned = false) =>
        absence.Set(kind, "Szpital", handed, isReturned, Assignment.DeadlineOf(null), SomeAssignment.Trainer, now);
}
