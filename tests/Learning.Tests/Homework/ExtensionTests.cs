using Learning.Cohorts;
using Learning.Courses;
using Learning.Homework;
using static Learning.Tests.Homework.SomeAssignment;

namespace Learning.Tests.Homework;

/// <summary>Rule 10: asked with a reason, one at a time, decided once.</summary>
public sealed class ExtensionTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly Assignment assignment = Due(new DueRule.YearlyDay(4, 28));
    private readonly Membership member;
    private readonly PersonalDeadline personal;

    public ExtensionTests()
    {
        member = assignment.Member();
        personal = new PersonalDeadline(assignment, member);
    }

    [Fact]
    public void Asked_for_it_waits_and_changes_nothing()
    {
        var extension = Ask();
        (extension.State, extension.OpenFor, extension.Reason).ShouldBe((ExtensionState.Asked, assignment.Id, "Choroba"));
        assignment.DeadlineOf(personal).Source.ShouldBe(DeadlineSource.Cohort);
    }

    [Fact]
    public void After_the_deadline_it_can_still_be_asked_for() =>
        Ask(now: assignment.DueAt.AddDays(2)).State.ShouldBe(ExtensionState.Asked);

    [Fact]
    public void A_second_one_waits_for_the_first() =>
        Should.Throw<Refusal>(() => Extension.Ask(assignment, member, assignment.DeadlineOf(null), "Choroba", assignment.Local(2026, 5, 5), hasOpen: true, Now)).Code.ShouldBe("Extension.AlreadyAsked");

    [Fact]
    public void It_needs_a_reason_and_a_later_date()
    {
        Should.Throw<Refusal>(() => Ask(reason: "  ")).Code.ShouldBe("Extension.ReasonMissing");
        Should.Throw<Refusal>(() => Ask(until: assignment.DueAt)).Code.ShouldBe("Extension.NotLater");
        Should.Throw<Refusal>(() => Ask(until: assignment.DueAt.AddYears(100))).Code.ShouldBe("DeadlineMove.TooFar");
        Should.Throw<Refusal>(() => Ask(reason: new string('a', PlainWords.MaximumLength + 1))).Code.ShouldBe("PlainWords.TooLong");
    }

    [Fact]
    public void Granted_with_another_date_the_trainer_s_counts_and_the_old_deadline_is_handed_back()
    {
        var extension = Ask();
        var before = extension.Grant(personal, assignment.Local(2026, 5, 3), "Zdrowia!", Trainer, Now);
        before.DueAt.ShouldBe(assignment.DueAt);
        var after = assignment.DeadlineOf(personal);
        (after.DueAt, after.Source, after.GivenBy).ShouldBe((assignment.Local(2026, 5, 3), DeadlineSource.Extension, Trainer));
        (extension.State, extension.OpenFor, extension.DecidedBy, extension.Answer).ShouldBe((ExtensionState.Granted, null, Trainer, "Zdrowia!"));
    }

    [Fact]
    public void To_whoever_has_as_long_already_it_is_not_granted_and_the_refusal_says_who_that_is()
    {
        Extension.Give(personal, assignment.Local(2026, 5, 3), null, Trainer, Now);
        var refusal = Should.Throw<Refusal>(() => Extension.Give(personal, assignment.Local(2026, 5, 2), null, Trainer, Now));
        (refusal.Code, refusal.Arguments[1]).ShouldBe(("Extension.NotLaterFor", member.Person.Name));
    }

    [Fact]
    public void Refused_it_needs_words_and_changes_no_date()
    {
        var extension = Ask();
        Should.Throw<Refusal>(() => extension.Refuse(" ", Trainer, Now)).Code.ShouldBe("Extension.AnswerMissing");
        extension.State.ShouldBe(ExtensionState.Asked);
        extension.Refuse("Termin był znany od stycznia.", Trainer, Now);
        (extension.State, assignment.DeadlineOf(personal).DueAt).ShouldBe((ExtensionState.Refused, assignment.DueAt));
    }

    [Fact]
    public void Decided_it_stays_decided()
    {
        var extension = Ask();
        extension.Grant(personal, extension.AskedFor, null, Trainer, Now);
        Should.Throw<Refusal>(() => extension.Refuse("Jednak nie", Anna, Now)).Code.ShouldBe("Extension.AlreadyDecided");
        Should.Throw<Refusal>(() => extension.Grant(personal, extension.AskedFor.AddDays(1), null, Anna, Now)).Code.ShouldBe("Extension.AlreadyDecided");
        assignment.DeadlineOf(personal).DueAt.ShouldBe(extension.AskedFor);
    }

    private Extension Ask(string reason = "Choroba", DateTimeOffset? until = null, DateTimeOffset? now = null) =>
        Extension.Ask(assignment, member, assignment.DeadlineOf(null), reason, until ?? assignment.Local(2026, 5, 5), hasOpen: false, now ?? Now);
}
