using BenchmarkDotNet.Attributes;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading.Similarity;
using Learning.Homework;
using Learning.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Benchmarks.Similarity;

/// <summary>A new essay of 500 words against all that were handed in before; a tenth of them share a passage with it.</summary>
public class EssayComparison
{
    private const int Words = 500;
    private static readonly DateTimeOffset Now = new(2027, 4, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("learning-similarity-").FullName;
    private ServiceProvider services = null!;
    private Submission submission = null!;
    private CommonGround common = null!;

    [Params(500, 2_000, 8_000)]
    public int Others { get; set; }

    [GlobalSetup]
    public async Task Seed()
    {
        var configuration = new ConfigurationBuilder().Build();
        services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddLearningDb(configuration, folder).BuildServiceProvider();
        await services.GetRequiredService<DatabaseStart>().StartingAsync(CancellationToken.None);
        var course = LibraryReader.Read(Repository.Content).Courses[0];
        var brief = course.Homework[0] with { Due = new DueRule.AfterStart(30), Opens = null, LateUntil = null, MinimumWords = null, MaximumWords = null };
        common = CommonGround.Of(course, brief);
        var cohort = new Cohort(course.Id, "Load", new DateOnly(2027, 4, 12), new DateOnly(2027, 6, 12), "Europe/Warsaw", null, Now);
        var assignment = new Assignment(cohort, brief);
        var submissions = Enumerable.Range(0, Others + 1).Select(i => HandIn(cohort, assignment, i)).ToList();
        submission = submissions[^1];
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
            db.AddRange(cohort, assignment);
            db.AddRange(submissions);
            await db.SaveChangesAsync();
        }

        foreach (var batch in submissions.Chunk(200)) await Do(async db => await db.StoreFingerprints(batch, common, CancellationToken.None));
        await Do(async db =>
        {
            if ((await db.FindSimilar(submission, common, CancellationToken.None)).Count == 0) throw new InvalidOperationException("Nothing is found, so nothing would be measured.");
        });
    }

    [GlobalCleanup]
    public async Task Remove()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public async Task<int> Compare()
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<LearningDb>().FindSimilar(submission, common, CancellationToken.None)).Count;
    }

    private async Task Do(Func<LearningDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<LearningDb>());
    }

    private static Submission HandIn(Cohort cohort, Assignment assignment, int number)
    {
        var membership = cohort.Enrol(new Person($"trainee{number}@example.test", $"Ola {number}"), Role.Trainee, Now);
        return Submission.HandIn(assignment, assignment.DeadlineOf(null), membership, Essay(number), 0, Guid.CreateVersion7(), Now, Now);
    }

    /// <summary>Words of a small language; every tenth essay, and the new one, holds the same fifteen in a row.</summary>
    private static string Essay(int number)
    {
        var random = new Random(number);
        var words = Enumerable.Range(0, Words).Select(_ => $"słowo{random.Next(3_000)}").ToArray();
        if (number % 10 == 0) Enumerable.Range(0, 15).Select(i => $"wspólne{i}").ToArray().CopyTo(words, random.Next(Words - 15));
        return string.Join(' ', words);
    }
}
