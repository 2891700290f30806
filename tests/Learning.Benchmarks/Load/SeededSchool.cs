using Learning.Benchmarks.Rendering;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Learning.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Learning.Benchmarks.Load;

/// <summary>A school with one edition of the sample course: a trainer, a trainee for every client, and so many homeworks that each hand-in is somebody's first.</summary>
/// <param name="Essays">Handed in and not graded, by the course's own criteria.</param>
internal sealed record SeededSchool(Course Course, IReadOnlyList<string> Trainees, IReadOnlyList<Guid> Assignments, IReadOnlyList<Guid> Essays)
{
    public const string Trainer = "trainer@example.test";
    public const string Password = "a long enough one";

    // The rounds of the program, or signing in would store the hash anew.
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(new Person("x@example.test", "X"), Password));

    /// <summary>Written straight into the database, before the program starts.</summary>
    public static async Task<SeededSchool> Open(string contentFolder, string dataFolder, int trainees, int assignments, int essays = 0)
    {
        var now = TimeProvider.System.GetUtcNow();
        var course = LibraryReader.Read(contentFolder).Courses.First();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var cohort = new Cohort(course.Id, "Load", today, today.AddDays(60), "Europe/Warsaw", null, now);
        cohort.Enrol(NewPerson(Trainer, "Teresa Trener"), Role.Trainer, now);
        // One hash for all: making a thousand takes minutes.
        var people = Enumerable.Range(1, trainees).Select(i => NewPerson($"trainee{i}@example.test", $"Ola Wiśniewska {i}")).ToList();
        var members = people.ConvertAll(person => cohort.Enrol(person, Role.Trainee, now));
        var brief = course.Homework[0] with { Due = new DueRule.AfterStart(30), Opens = null, LateUntil = null, AsksHonesty = false };
        var given = Enumerable.Range(1, assignments).Select(i => new Assignment(cohort, brief with { Id = $"load-{i}" })).ToList();
        var graded = new Assignment(cohort, brief with { Attempts = null });
        var handedIn = Enumerable.Range(0, essays).Select(i => Submission.HandIn(graded, graded.DeadlineOf(null), members[i % trainees], SampleTexts.Essay(500, i), i / trainees, Guid.CreateVersion7(), now, now)).ToList();
        await Do(dataFolder, db =>
        {
            db.AddRange([cohort, .. given, .. handedIn]);
            return db.SaveChangesAsync();
        });
        return new SeededSchool(course, [.. people.Select(p => p.Email!)], [.. given.Select(a => a.Id)], [.. handedIn.Select(s => s.Id)]);
    }

    private static Person NewPerson(string email, string name)
    {
        var person = new Person(email, name, "pl") { EmailConfirmed = true, SecurityStamp = Guid.CreateVersion7().ToString("N") };
        person.NormalizedEmail = person.NormalizedUserName = email.ToUpperInvariant();
        person.PasswordHash = Hash.Value;
        return person;
    }

    /// <summary>Works on the database while no program serves it.</summary>
    public static async Task<T> Do<T>(string dataFolder, Func<LearningDb, Task<T>> work)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLearningDb(new ConfigurationBuilder().Build(), dataFolder);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseStart>().StartingAsync(CancellationToken.None);
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LearningDb>());
    }
}
