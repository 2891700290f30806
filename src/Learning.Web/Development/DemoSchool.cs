using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Homework;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Development;

/// <summary>The sample school of a first start in Development: an edition of the sample course whose homework is open until the next 28 April, one of the authors' manual for the trainers, and people to sign in as.</summary>
public sealed class DemoSchool(IServiceScopeFactory scopes, Librarian librarian, School school, IServiceProvider services, TimeProvider clock, IHostApplicationLifetime lifetime) : IHostedService
{
    public const string Password = "Nauka-2026-demo";

    /// <summary>The authors' manual, a course that the trainers read.</summary>
    public const string ManualId = "teaching-with-learning";

    private const string CourseId = "standardy-obslugi-klienta";
    private const string Zone = "Europe/Warsaw";

    private static readonly (string Email, string Name)[] Trainees =
    [
        ("ola@example.test", "Ola Wiśniewska"), ("jan@example.test", "Jan Kowalczyk"), ("ewa@example.test", "Ewa Maj"),
        ("piotr@example.test", "Piotr Brzęczyszczykiewicz"), ("zofia@example.test", "Zofia Łęcka"), ("adam@example.test", "Adam Nowak"),
    ];

    private static readonly (string Email, string Name)[] Trainers = [("trener@example.test", "Tomasz Trener"), ("trenerka@example.test", "Teresa Źródlana")];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
        if (!await db.People.AnyAsync(cancellationToken)) await Open(db, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>(), scope.ServiceProvider.GetRequiredService<ILookupNormalizer>(), cancellationToken);
        lifetime.ApplicationStarted.Register(Welcome);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Open(LearningDb db, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, CancellationToken ct)
    {
        Person Add((string Email, string Name) who)
        {
            var person = new Person(who.Email, who.Name, "pl") { EmailConfirmed = true, SecurityStamp = Guid.CreateVersion7().ToString("N") };
            (person.NormalizedEmail, person.NormalizedUserName) = (normalizer.NormalizeEmail(who.Email), normalizer.NormalizeName(who.Email));
            person.PasswordHash = hasher.HashPassword(person, Password);
            db.Add(person);
            return person;
        }

        Add(("admin@example.test", "Alicja Adminowa")).IsAdministrator = true;
        var trainers = Trainers.Select(Add).ToList();
        var trainees = Trainees.Select(Add).ToList();
        var now = clock.Now();
        var (starts, ends) = Days(now);
        Open(db, new Cohort(CourseId, FormattableString.Invariant($"Wiosna {ends.Year}"), starts, ends, Zone, "Warszawa, ul. Prosta 1", now), now, trainers, trainees);
        if (librarian.Current.Find(ManualId) is not null) Open(db, new Cohort(ManualId, "Dla prowadzących", starts, ends, Zone, null, now), now, trainers, []);
        await db.SaveChangesAsync(ct);
    }

    private void Open(LearningDb db, Cohort cohort, DateTimeOffset now, List<Person> trainers, List<Person> trainees)
    {
        foreach (var trainer in trainers) cohort.Enrol(trainer, Role.Trainer, now);
        foreach (var trainee in trainees) cohort.Enrol(trainee, Role.Trainee, now);
        db.Add(cohort);
        foreach (var brief in librarian.Current.Find(cohort.CourseId)?.Homework.Where(b => b.IsPublished) ?? []) db.Add(new Assignment(cohort, brief));
    }

    /// <summary>From today, in Warsaw, to the end of the June after the next 28 April.</summary>
    private static (DateOnly Starts, DateOnly Ends) Days(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime);
        var year = today <= new DateOnly(today.Year, 4, 28) ? today.Year : today.Year + 1;
        return (today, new DateOnly(year, 6, 30));
    }

    private void Welcome()
    {
        school.PublicAddress ??= services.ListeningAddress();
        Console.WriteLine(
            $"""

            {school.Name} is open: {school.PublicAddress}
              trainee        ola@example.test, jan@example.test
              trainer        trener@example.test, trenerka@example.test
              administrator  admin@example.test
              password       {Password}
            Letters that the program sends: {new Uri(school.PublicAddress!, "/development/letters")}
            Development only. Stop with Ctrl+C.

            """);
    }
}
