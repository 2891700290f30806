using BenchmarkDotNet.Attributes;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading.Waiting;
using Learning.Homework;
using Learning.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Benchmarks.Grading;

/// <summary>What the first page of the queue asks the database, all of it waiting for one trainer: with 100,000 submissions at most 1.3 times what it costs with 1,000.</summary>
public class QueuePage
{
    private const int Homeworks = 10;
    private static readonly DateTimeOffset Now = new(2027, 4, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("learning-queue-").FullName;
    private readonly Person trainer = new("trainer@example.test", "Teresa Trener", "pl");
    private ServiceProvider services = null!;

    [Params(1_000, 100_000)]
    public int Submissions { get; set; }

    [GlobalSetup]
    public async Task Seed()
    {
        var configuration = new ConfigurationBuilder().Build();
        services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddLearningDb(configuration, folder).BuildServiceProvider();
        await services.GetRequiredService<DatabaseStart>().StartingAsync(CancellationToken.None);
        var course = LibraryReader.Read(Repository.Content).Courses[0];
        var brief = course.Homework[0] with { Due = new DueRule.AfterStart(30), Opens = null, LateUntil = null, MinimumWords = null, MaximumWords = null };
        var cohort = new Cohort(course.Id, "Load", new DateOnly(2027, 4, 12), new DateOnly(2027, 6, 12), "Europe/Warsaw", null, Now);
        cohort.Enrol(trainer, Role.Trainer, Now);
        var trainees = Enumerable.Range(1, Submissions / Homeworks).Select(i => cohort.Enrol(new Person($"trainee{i}@example.test", $"Ola {i}", "pl"), Role.Trainee, Now)).ToList();
        var assignments = Enumerable.Range(1, Homeworks).Select(i => new Assignment(cohort, brief with { Id = $"load-{i}" })).ToList();
        await Do(async db =>
        {
            db.AddRange([cohort, .. assignments]);
            await db.SaveChangesAsync();
        });
        foreach (var numbers in Enumerable.Range(0, Submissions).Chunk(2_000)) await Do(db => HandIn(db, assignments, trainees, numbers));
    }

    [GlobalCleanup]
    public async Task Remove()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public async Task<int> FirstPage()
    {
        await using var scope = services.CreateAsyncScope();
        var queue = await Queue.Of(scope.ServiceProvider.GetRequiredService<LearningDb>(), trainer.Id, Now);
        return (await queue.Page(QueueFilter.Everything, null, 51)).Count;
    }

    private static async Task HandIn(LearningDb db, List<Assignment> assignments, List<Membership> trainees, int[] numbers)
    {
        db.AttachRange(assignments);
        foreach (var number in numbers)
        {
            var (assignment, membership) = (assignments[number % Homeworks], trainees[number / Homeworks]);
            db.Add(Submission.HandIn(assignment, assignment.DeadlineOf(null), membership, "Trzy słowa wystarczą.", 0, Guid.CreateVersion7(), Now.AddSeconds(number), Now.AddSeconds(number)));
        }

        await db.SaveChangesAsync();
    }

    private async Task Do(Func<LearningDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<LearningDb>());
    }
}
