using FsCheck.Fluent;
using Learning.Courses;
using Learning.Homework;
using static Learning.Tests.Homework.SomeAssignment;

namespace Learning.Tests.Homework;

/// <summary>Rules 4 and 5: one function says the value, where it came from, and the state at an instant.</summary>
public sealed class DeadlineTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void The_states_follow_each_other_and_every_end_is_exclusive()
    {
        var assignment = Due(new DueRule.YearlyDay(4, 28), with: b => b with { Opens = new DueRule.YearlyDay(4, 1), Grace = TimeSpan.FromMinutes(15), LateUntil = new DueRule.YearlyDay(5, 5), LatePenaltyPercent = 10 });
        var deadline = assignment.DeadlineOf(null);
        var opens = assignment.Local(2026, 4, 1);
        deadline.StateAt(opens - Tick).ShouldBe(DeadlineState.NotYetOpen);
        deadline.StateAt(opens).ShouldBe(DeadlineState.Open);
        deadline.StateAt(deadline.DueAt - Tick).ShouldBe(DeadlineState.Open);
        deadline.StateAt(deadline.DueAt).ShouldBe(DeadlineState.Grace);
        deadline.StateAt(deadline.DueAt.AddMinutes(15) - Tick).ShouldBe(DeadlineState.Grace);
        deadline.StateAt(deadline.DueAt.AddMinutes(15)).ShouldBe(DeadlineState.Late);
        deadline.StateAt(assignment.Local(2026, 5, 6) - Tick).ShouldBe(DeadlineState.Late);
        deadline.StateAt(assignment.Local(2026, 5, 6)).ShouldBe(DeadlineState.Closed);
        deadline.LatePenaltyPercent.ShouldBe(10);
        (deadline.Source, deadline.GivenById).ShouldBe((DeadlineSource.Cohort, null));
    }

    [Fact]
    public void A_personal_date_replaces_the_cohort_s_even_by_an_earlier_one_and_says_whose_it_is()
    {
        var assignment = Due(new DueRule.YearlyDay(4, 28));
        var personal = new PersonalDeadline(assignment, assignment.Member());
        personal.Set(assignment.Local(2026, 4, 20), "Wyjazd", Trainer, hasHandedIn: false, Opening);
        var deadline = assignment.DeadlineOf(personal);
        (deadline.DueAt, deadline.Source, deadline.GivenBy).ShouldBe((assignment.Local(2026, 4, 20), DeadlineSource.Personal, Trainer));
    }

    [Fact]
    public void The_later_of_an_extension_and_the_date_it_extends_counts()
    {
        var assignment = Due(new DueRule.YearlyDay(4, 28));
        var personal = new PersonalDeadline(assignment, assignment.Member());
        Extension.Give(personal, assignment.Local(2026, 5, 2), null, Trainer, Opening);
        (assignment.DeadlineOf(personal).DueAt, assignment.DeadlineOf(personal).Source).ShouldBe((assignment.Local(2026, 5, 2), DeadlineSource.Extension));
        personal.Set(assignment.Local(2026, 5, 10), "Choroba", Anna, hasHandedIn: false, Opening);
        (assignment.DeadlineOf(personal).DueAt, assignment.DeadlineOf(personal).GivenBy).ShouldBe((assignment.Local(2026, 5, 10), Anna));
    }

    [Fact]
    public void A_moved_cohort_s_date_overtakes_an_extension()
    {
        var assignment = Due(new DueRule.YearlyDay(4, 28));
        var personal = new PersonalDeadline(assignment, assignment.Member());
        Extension.Give(personal, assignment.Local(2026, 5, 2), null, Trainer, Opening);
        assignment.Move(assignment.Local(2026, 5, 9), "Święta", Anna, anyoneHandedIn: false, Opening);
        (assignment.DeadlineOf(personal).DueAt, assignment.DeadlineOf(personal).Source).ShouldBe((assignment.Local(2026, 5, 9), DeadlineSource.Cohort));
    }

    [Fact]
    public void Late_work_ends_as_many_local_days_after_a_later_deadline()
    {
        var assignment = Due(new DueRule.LocalTime(new DateTime(2026, 3, 20, 18, 0, 0)), with: b => b with { LateUntil = new DueRule.YearlyDay(3, 25) });
        var personal = new PersonalDeadline(assignment, assignment.Member());
        Extension.Give(personal, assignment.Local(2026, 3, 26, 18), null, Trainer, Opening);
        assignment.DeadlineOf(personal).LateUntil.ShouldBe(assignment.Local(2026, 4, 1));
        assignment.DeadlineOf(null).LateUntil.ShouldBe(assignment.Local(2026, 3, 26));
    }

    [Fact]
    public void An_extension_never_makes_anything_earlier() =>
        Prop.ForAll(Gen.Choose(1, 400 * 24 * 4).Two().ToArbitrary(), steps =>
        {
            var assignment = Due(new DueRule.LocalTime(new DateTime(2026, 3, 20, 18, 0, 0)), with: b => b with { Grace = TimeSpan.FromHours(1), LateUntil = new DueRule.YearlyDay(4, 2) });
            var personal = new PersonalDeadline(assignment, assignment.Member());
            var before = assignment.DeadlineOf(personal);
            foreach (var step in new[] { steps.Item1, steps.Item2 }.Order().Distinct()) Extension.Give(personal, before.DueAt.AddMinutes(15 * step), null, Trainer, Opening);
            var after = assignment.DeadlineOf(personal);
            return after.DueAt > before.DueAt && after.ClosesAt >= before.ClosesAt && after.Source == DeadlineSource.Extension;
        }).HoldsFor(500);

    [Fact]
    public void Words_that_came_a_minute_after_the_deadline_were_not_there_before_it()
    {
        var assignment = Due(new DueRule.YearlyDay(4, 28), with: b => b with { LateUntil = new DueRule.YearlyDay(5, 5), LatePenaltyPercent = 10 });
        var deadline = assignment.DeadlineOf(null);
        var last = deadline.DueAt - Tick;

        Handed(deadline.DueAt.AddSeconds(60) - Tick).ShouldBe((last, false));
        Handed(deadline.DueAt.AddSeconds(60)).ShouldBe((deadline.DueAt.AddSeconds(60), true));

        (DateTimeOffset, bool) Handed(DateTimeOffset complete)
        {
            var submission = Learning.Essays.Submission.HandIn(assignment, deadline, assignment.Member(), string.Join(' ', Enumerable.Repeat("słowo", 400)), 0, Guid.CreateVersion7(), last, complete);
            return (submission.ReceivedAt, submission.WasLate);
        }
    }

    [Fact]
    public void What_arrives_too_early_too_late_or_too_slowly_is_refused()
    {
        var deadline = Due(new DueRule.YearlyDay(4, 28), with: b => b with { Opens = new DueRule.YearlyDay(4, 1) }).DeadlineOf(null);
        var last = deadline.DueAt - Tick;
        Code(deadline.OpensAt!.Value - Tick, last).ShouldBe("Deadline.NotYetOpen");
        Code(deadline.DueAt, deadline.DueAt).ShouldBe("Deadline.Closed");
        Code(last, deadline.DueAt.AddSeconds(60)).ShouldBe("Deadline.BodyTooSlow");
        Code(last, deadline.DueAt.AddSeconds(60) - Tick).ShouldBeNull();

        string? Code(DateTimeOffset received, DateTimeOffset complete)
        {
            try
            {
                deadline.Admit(received, complete);
                return null;
            }
            catch (Refusal refusal)
            {
                return refusal.Code;
            }
        }
    }

    [Fact]
    public void The_phases_of_a_page_that_stays_open_are_the_states_themselves() =>
        Prop.ForAll(Gen.Choose(-60 * 24, 60 * 24).Two().ToArbitrary(), hours =>
        {
            var assignment = Due(new DueRule.YearlyDay(4, 28), with: b => b with { Opens = new DueRule.YearlyDay(4, 1), Grace = TimeSpan.FromHours(2), LateUntil = new DueRule.YearlyDay(5, 5) });
            var deadline = assignment.DeadlineOf(null);
            var now = deadline.DueAt.AddHours(Math.Min(hours.Item1, hours.Item2));
            var later = deadline.DueAt.AddHours(Math.Max(hours.Item1, hours.Item2));
            var phase = deadline.PhasesFrom(now).First(p => p.Until is null || later < p.Until);
            return phase.State == deadline.StateAt(later) && phase.Nearness == deadline.NearnessAt(later) && phase.TurnsAt == deadline.TurnsAt(later);
        }).HoldsFor(1000);
}
