using FsCheck.Fluent;
using Learning.Courses;
using Learning.Essays;
using Learning.Homework;
using static Learning.Tests.Homework.SomeAssignment;

namespace Learning.Tests.Homework;

/// <summary>Rule 9: a move has an author and a reason, never goes into the past once anyone has handed in, and never makes late what was on time.</summary>
public sealed class DeadlineMoveTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly Assignment assignment = Due(new DueRule.YearlyDay(4, 28), with: b => b with { Opens = new DueRule.YearlyDay(4, 1), LateUntil = new DueRule.YearlyDay(5, 5), LatePenaltyPercent = 20 });

    [Fact]
    public void A_move_keeps_old_new_author_and_reason()
    {
        var move = assignment.Move(assignment.Local(2026, 5, 4), "  Choroba\r\n\r\ntrenera ", Anna, anyoneHandedIn: true, Now);
        (move.From, move.To, move.Author, move.Reason, move.At, move.MembershipId).ShouldBe((assignment.Local(2026, 4, 29), assignment.Local(2026, 5, 4), Anna, "Choroba\ntrenera", Now, null));
        (assignment.DueAt, assignment.MovedAt).ShouldBe((assignment.Local(2026, 5, 4), Now));
        assignment.LateUntil.ShouldBe(assignment.Local(2026, 5, 11));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n \0")]
    [InlineData(null)]
    public void Without_a_reason_it_is_refused_and_nothing_moves(string? reason)
    {
        Code(assignment.Local(2026, 5, 4), reason: reason).ShouldBe("DeadlineMove.ReasonMissing");
        assignment.DueAt.ShouldBe(assignment.Local(2026, 4, 29));
    }

    [Fact]
    public void Into_the_past_it_goes_only_while_nobody_has_handed_in()
    {
        Code(Now).ShouldBe("DeadlineMove.IntoThePast");
        Code(Now.AddHours(-5)).ShouldBe("DeadlineMove.IntoThePast");
        assignment.Move(Now.AddHours(-5), "Pomyłka", Anna, anyoneHandedIn: false, Now);
        assignment.DueAt.ShouldBe(Now.AddHours(-5));
    }

    [Fact]
    public void Not_to_where_it_is_nor_before_the_opening_nor_centuries_away()
    {
        Code(assignment.DueAt).ShouldBe("DeadlineMove.Unchanged");
        Code(assignment.OpensAt!.Value, handedIn: false).ShouldBe("DeadlineMove.BeforeItOpens");
        Code(assignment.Local(2126, 4, 28)).ShouldBe("DeadlineMove.TooFar");
    }

    [Fact]
    public void Nor_before_the_edition_even_while_nobody_has_handed_in()
    {
        var open = Due(new DueRule.YearlyDay(4, 28));
        Should.Throw<Refusal>(() => open.Move(open.Local(2026, 1, 5), "Pomyłka w roku", Anna, anyoneHandedIn: false, Now)).Code.ShouldBe("DeadlineMove.BeforeEdition");
        open.Move(open.Local(2026, 1, 6), "Pierwszy dzień", Anna, anyoneHandedIn: false, Now).To.ShouldBe(open.DueAt);
    }

    [Fact]
    public void A_personal_date_that_an_extension_exceeds_would_change_nothing()
    {
        var personal = new PersonalDeadline(assignment, assignment.Member());
        Extension.Give(personal, assignment.Local(2026, 5, 10), null, Trainer, Now);
        Should.Throw<Refusal>(() => personal.Set(assignment.Local(2026, 5, 9), "Wyjazd", Anna, hasHandedIn: false, Now)).Code.ShouldBe("DeadlineMove.ExtendedFurther");
    }

    [Fact]
    public void However_it_is_moved_what_was_on_time_stays_on_time() =>
        Prop.ForAll(Gen.Choose(-400, 400).ListOf().ToArbitrary(), hours =>
        {
            var moved = Due(new DueRule.YearlyDay(4, 28), with: b => b with { LateUntil = new DueRule.YearlyDay(5, 5), LatePenaltyPercent = 20 });
            var submission = Submission.HandIn(moved, moved.DeadlineOf(null), moved.Member(), "Jeden dwa trzy", 0, Guid.CreateVersion7(), Now, Now);
            foreach (var hour in hours)
            {
                try
                {
                    moved.Move(moved.DueAt.AddHours(hour), "Bo tak", Anna, anyoneHandedIn: true, Now);
                }
                catch (Refusal)
                {
                    continue;
                }
            }

            return !submission.IsLateBy(moved.DeadlineOf(null)) && submission.PenaltyPercentBy(moved.DeadlineOf(null)) == 0 && moved.DueAt > Now;
        }).HoldsFor(300);

    [Fact]
    public void A_late_submission_loses_the_label_with_an_extension_and_never_gets_it_back()
    {
        var member = assignment.Member();
        var late = assignment.DueAt.AddHours(3);
        var submission = Submission.HandIn(assignment, assignment.DeadlineOf(null), member, "Jeden dwa trzy", 0, Guid.CreateVersion7(), late, late);
        (submission.WasLate, submission.PenaltyPercentBy(assignment.DeadlineOf(null))).ShouldBe((true, 20));
        var personal = new PersonalDeadline(assignment, member);
        Extension.Give(personal, late.AddMinutes(1), null, Trainer, late);
        submission.IsLateBy(assignment.DeadlineOf(personal)).ShouldBeFalse();
        submission.PenaltyPercentBy(assignment.DeadlineOf(personal)).ShouldBe(0);
    }

    private string Code(DateTimeOffset to, string? reason = "Powód", bool handedIn = true) =>
        Should.Throw<Refusal>(() => assignment.Move(to, reason, Anna, handedIn, Now)).Code;
}
