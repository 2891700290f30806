using Learning.People;

namespace Learning.Cohorts;

/// <summary>An edition of a course for some people, on some days, in a place or online.</summary>
public sealed class Cohort
{
    public const int NameLength = 120;
    public const int PlaceLength = 200;
    public const int TimeZoneLength = 64;

    private readonly List<Membership> memberships = [];

    private Cohort()
    {
    }

    /// <exception cref="Refusal"><c>Cohort.NameMissing</c>, <c>Cohort.EndsBeforeItStarts</c>, <c>Cohort.UnknownTimeZone</c>.</exception>
    /// <param name="id">Names one click on "open": sent again, it is the same cohort.</param>
    public Cohort(string courseId, string name, DateOnly startsOn, DateOnly endsOn, string timeZone, string? place, DateTimeOffset now, Guid? id = null)
    {
        if (endsOn < startsOn) throw new Refusal("Cohort.EndsBeforeItStarts") { Field = nameof(EndsOn) };
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) || !zone.HasIanaId) throw new Refusal("Cohort.UnknownTimeZone", timeZone) { Field = nameof(TimeZone) };
        Id = id ?? Guid.CreateVersion7();
        (CourseId, Name, StartsOn, EndsOn, TimeZone, OpenedAt) = (courseId, SingleLine.Of(name), startsOn, endsOn, zone.Id, now);
        Place = SingleLine.Of(place ?? "") is { Length: > 0 } somewhere ? somewhere : null;
        if (Name.Length == 0) throw new Refusal("Cohort.NameMissing") { Field = nameof(Name) };
    }

    public Guid Id { get; private set; }

    public string CourseId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>IANA identifier, for example Europe/Warsaw. Every date of the cohort is a date there.</summary>
    public string TimeZone { get; private set; } = "";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Where people meet; null means online.</summary>
    public string? Place { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public IReadOnlyCollection<Membership> Memberships => memberships;

    /// <summary>A trainee gets the trainer with the fewest; trainees who had none get the first trainer who comes.</summary>
    /// <exception cref="Refusal"><c>Cohort.AlreadyMember</c>.</exception>
    public Membership Enrol(Person person, Role role, DateTimeOffset now)
    {
        if (HasMember(person.Id)) throw new Refusal("Cohort.AlreadyMember", person.Email!);
        var membership = new Membership(this, person, role, role == Role.Trainee ? LeastLoadedTrainer() : null, now);
        memberships.Add(membership);
        if (role == Role.Trainer) ShareOutTheUnassigned();
        return membership;
    }

    public bool HasMember(Guid personId) => memberships.Any(m => m.PersonId == personId);

    public bool IsTaughtBy(Guid personId) => memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer);

    /// <summary>Divides the trainees evenly among the trainers who are there; whoever has one keeps them as far as that goes.</summary>
    /// <returns>How many have another trainer than before.</returns>
    public int ShareOutEvenly(DateTimeOffset now)
    {
        var trainers = memberships.Where(m => m.Role == Role.Trainer && !m.IsAwayAt(now)).OrderByDescending(t => memberships.Count(m => m.ResponsibleTrainerId == t.PersonId)).ThenBy(t => t.JoinedAt).ThenBy(t => t.Id).ToList();
        var trainees = memberships.Where(m => m.Role == Role.Trainee).OrderBy(m => m.JoinedAt).ThenBy(m => m.Id).ToList();
        if (trainers.Count == 0) return 0;
        var room = trainers.Index().ToDictionary(t => t.Item.PersonId, t => trainees.Count / trainers.Count + (t.Index < trainees.Count % trainers.Count ? 1 : 0));
        var moving = trainees.Where(t => t.ResponsibleTrainerId is not { } trainer || !room.TryGetValue(trainer, out var left) || (room[trainer] = left - 1) < 0).ToList();
        var count = moving.Count;
        foreach (var (trainerId, places) in trainers.Select(t => (t.PersonId, room[t.PersonId])).Where(t => t.Item2 > 0))
        {
            foreach (var trainee in moving.Take(places)) trainee.ResponsibleTrainerId = trainerId;
            moving.RemoveRange(0, Math.Min(places, moving.Count));
        }

        return count;
    }

    private void ShareOutTheUnassigned()
    {
        foreach (var trainee in memberships.Where(m => m is { Role: Role.Trainee, ResponsibleTrainerId: null }))
            trainee.ResponsibleTrainerId = LeastLoadedTrainer();
    }

    /// <summary>Trainees are shared out evenly; of equals the one who joined first.</summary>
    private Guid? LeastLoadedTrainer() => memberships
        .Where(m => m.Role == Role.Trainer)
        .OrderBy(trainer => memberships.Count(m => m.ResponsibleTrainerId == trainer.PersonId))
        .ThenBy(trainer => trainer.JoinedAt)
        .Select(trainer => (Guid?)trainer.PersonId)
        .FirstOrDefault();
}
