using Learning.Cohorts;
using Learning.People;

namespace Learning.Tests.Cohorts;

public sealed class CohortTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Trainees_are_shared_out_evenly_among_the_trainers()
    {
        var cohort = Spring();
        var trainers = Enrol(cohort, Role.Trainer, 3);
        Enrol(cohort, Role.Trainee, 8);
        var shares = trainers.Select(t => cohort.Memberships.Count(m => m.ResponsibleTrainerId == t.PersonId)).ToList();
        shares.Sum().ShouldBe(8);
        (shares.Max() - shares.Min()).ShouldBe(1);
    }

    [Fact]
    public void Of_trainers_with_equal_shares_the_one_who_joined_first_is_asked()
    {
        var cohort = Spring();
        var later = cohort.Enrol(SomePerson(), Role.Trainer, Now.AddDays(1));
        var first = cohort.Enrol(SomePerson(), Role.Trainer, Now);
        cohort.Enrol(SomePerson(), Role.Trainee, Now).ResponsibleTrainerId.ShouldBe(first.PersonId);
        cohort.Enrol(SomePerson(), Role.Trainee, Now).ResponsibleTrainerId.ShouldBe(later.PersonId);
    }

    [Fact]
    public void Trainees_who_came_before_any_trainer_get_the_first_who_comes()
    {
        var cohort = Spring();
        var trainees = Enrol(cohort, Role.Trainee, 2);
        trainees.ShouldAllBe(t => t.ResponsibleTrainerId == null);
        var trainer = cohort.Enrol(SomePerson(), Role.Trainer, Now);
        trainees.ShouldAllBe(t => t.ResponsibleTrainerId == trainer.PersonId);
        trainer.ResponsibleTrainerId.ShouldBeNull();
    }

    [Fact]
    public void A_second_trainer_takes_nobody_away_from_the_first()
    {
        var cohort = Spring();
        var first = cohort.Enrol(SomePerson(), Role.Trainer, Now);
        var trainees = Enrol(cohort, Role.Trainee, 2);
        cohort.Enrol(SomePerson(), Role.Trainer, Now);
        trainees.ShouldAllBe(t => t.ResponsibleTrainerId == first.PersonId);
    }

    [Fact]
    public void Nobody_is_in_a_cohort_twice()
    {
        var cohort = Spring();
        var ola = SomePerson();
        cohort.Enrol(ola, Role.Trainee, Now);
        cohort.HasMember(ola.Id).ShouldBeTrue();
        Should.Throw<Refusal>(() => cohort.Enrol(ola, Role.Trainer, Now)).Code.ShouldBe("Cohort.AlreadyMember");
        cohort.Memberships.Count.ShouldBe(1);
    }

    [Fact]
    public void Only_its_trainers_teach_it()
    {
        var cohort = Spring();
        var trainer = cohort.Enrol(SomePerson(), Role.Trainer, Now);
        var trainee = cohort.Enrol(SomePerson(), Role.Trainee, Now);
        cohort.IsTaughtBy(trainer.PersonId).ShouldBeTrue();
        cohort.IsTaughtBy(trainee.PersonId).ShouldBeFalse();
    }

    [Fact]
    public void It_cannot_end_before_it_starts_but_may_last_one_day()
    {
        var day = new DateOnly(2027, 3, 1);
        Should.Throw<Refusal>(() => New(day, day.AddDays(-1))).Field.ShouldBe("EndsOn");
        New(day, day).EndsOn.ShouldBe(day);
    }

    [Theory]
    [InlineData("Europe/Warszawa")]
    [InlineData("Central European Standard Time")]
    [InlineData("../etc/passwd")]
    [InlineData("Europe/Warsaw\0")]
    [InlineData("")]
    public void A_time_zone_outside_the_IANA_list_is_refused(string zone)
    {
        var refusal = Should.Throw<Refusal>(() => New(new(2027, 3, 1), new(2027, 6, 30), zone));
        refusal.Code.ShouldBe("Cohort.UnknownTimeZone");
        refusal.Field.ShouldBe("TimeZone");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\0\u0001")]
    public void It_needs_a_name_that_can_be_seen(string name) =>
        Should.Throw<Refusal>(() => New(new(2027, 3, 1), new(2027, 6, 30), name: name)).Code.ShouldBe("Cohort.NameMissing");

    [Fact]
    public void Name_and_place_become_single_lines_and_no_place_means_online()
    {
        var cohort = New(new(2027, 3, 1), new(2027, 6, 30), name: " Wiosna\r\n 2027\0 ", place: " ul.  Prosta 1 ");
        cohort.Name.ShouldBe("Wiosna 2027");
        cohort.Place.ShouldBe("ul. Prosta 1");
        New(new(2027, 3, 1), new(2027, 6, 30), place: " \t").Place.ShouldBeNull();
    }

    private static Cohort Spring() => New(new(2027, 2, 1), new(2027, 6, 30));

    private static Cohort New(DateOnly startsOn, DateOnly endsOn, string zone = "Europe/Warsaw", string name = "Wiosna 2027", string? place = null) =>
        new("standardy", name, startsOn, endsOn, zone, place, Now);

    private static List<Membership> Enrol(Cohort cohort, Role role, int count) => [.. Enumerable.Range(0, count).Select(_ => cohort.Enrol(SomePerson(), role, Now))];

    private static Person SomePerson() => new($"{Guid.CreateVersion7():N}@example.com", "Ola Nowak");
}
