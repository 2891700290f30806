using Learning.Cohorts;
using Learning.Courses;
using Learning.Homework;
using Learning.People;
using Learning.Web.Development;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Hosting;

/// <summary>An edition of the sample course that one test has for itself: its homework is due at the end of the fourteenth day, from three words on, unless the test says otherwise.</summary>
public sealed record Edition(SchoolUnderTest School, Cohort Cohort, Assignment Assignment, IReadOnlyList<Person> Trainees, IReadOnlyList<Person> Trainers)
{
    public const string CourseId = "standardy-obslugi-klienta";
    private static int people;

    public string HomeworkAddress => $"/homework/{Assignment.Id}";

    public Person Trainee => Trainees[0];

    public Person Trainer => Trainers[0];

    public Task<Browser> SignInTrainee(int which = 0) => School.SignIn(Trainees[which].Email!);

    public Task<Browser> SignInTrainer(int which = 0) => School.SignIn(Trainers[which].Email!);

    internal static async Task<Edition> Open(SchoolUnderTest school, Func<Brief, Brief>? with, int trainees, int trainers)
    {
        await using var scope = school.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var brief = services.GetRequiredService<Librarian>().Current.Find(CourseId)!.Homework[0] with { Due = new DueRule.AfterStart(14), MinimumWords = 3 };
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw")).DateTime);
        var cohort = new Cohort(CourseId, $"Edycja {Interlocked.Increment(ref people)}", today, today.AddDays(120), "Europe/Warsaw", null, now);
        var teaching = await Add(services, "prowadzi", trainers);
        var studying = await Add(services, "uczy-sie", trainees);
        foreach (var person in teaching) cohort.Enrol(person, Role.Trainer, now);
        foreach (var person in studying) cohort.Enrol(person, Role.Trainee, now);
        var assignment = new Assignment(cohort, with?.Invoke(brief) ?? brief);
        var db = services.GetRequiredService<Data.LearningDb>();
        db.AddRange(cohort, assignment);
        await db.SaveChangesAsync();
        return new(school, cohort, assignment, studying, teaching);
    }

    private static async Task<List<Person>> Add(IServiceProvider services, string role, int count)
    {
        var manager = services.GetRequiredService<UserManager<Person>>();
        var added = new List<Person>();
        for (var i = 0; i < count; i++)
        {
            var number = Interlocked.Increment(ref people);
            var person = new Person($"{role}-{number}@example.test", $"Żaneta Łoś-{number}", "pl") { EmailConfirmed = true };
            (await manager.CreateAsync(person, DemoSchool.Password)).Errors.ShouldBeEmpty();
            added.Add(person);
        }

        return added;
    }
}
