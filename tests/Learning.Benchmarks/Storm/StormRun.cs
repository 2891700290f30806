using System.Globalization;
using Learning.Benchmarks.Load;
using Microsoft.EntityFrameworkCore;

namespace Learning.Benchmarks.Storm;

/// <summary>The minute before a deadline: everybody drafts and hands in, some too late, while the server is killed and started again twice.</summary>
internal static class StormRun
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan[] Kills = [TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(50)];

    /// <param name="options"><c>--trainees N</c>, 1,000 unless given; <c>--program FOLDER</c>: one that is published already.</param>
    public static Task<int> Run(string[] options)
    {
        var count = Trial.ValueOf(options, "--trainees") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 1000;
        return Trial.Run(options, isStrict: true, (program, data) => Blow(program, data, count));
    }

    private static async Task<IReadOnlyList<Figure>> Blow(PublishedProgram program, string data, int count)
    {
        var school = await SeededSchool.Open(Path.Combine(program.Folder, "content"), data, count, assignments: 1);
        var assignment = school.Assignments[0];
        List<Trainee> trainees;
        await using (var morning = await ServerProcess.Start(program, data)) trainees = await SignIn(morning.Port, school, assignment);
        var port = trainees[0].Port;
        var dueAt = Seconds(TimeProvider.System.GetUtcNow() + Before + TimeSpan.FromSeconds(8));
        await SeededSchool.Do(data, db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, dueAt)));

        Console.WriteLine($"{count} trainees are signed in; the deadline is in {(dueAt - TimeProvider.System.GetUtcNow()).TotalSeconds:0} seconds.");
        var server = await ServerProcess.Start(program, data, port);
        var storm = Play(trainees.SelectMany((trainee, number) => Acts(trainee, assignment, dueAt, number, count)));
        foreach (var kill in Kills)
        {
            await Until(dueAt - Before + kill);
            server.Kill();
            await server.DisposeAsync();
            server = await ServerProcess.Start(program, data, port);
        }

        await storm;
        await Aftermath.LettersAreSent(data);
        await server.DisposeAsync();
        foreach (var trainee in trainees) trainee.Dispose();
        return await Aftermath.Count(data, dueAt, trainees);
    }

    private static async Task<List<Trainee>> SignIn(int port, SeededSchool school, Guid assignment)
    {
        var trainees = school.Trainees.Select((email, number) => new Trainee(email, number, port)).ToList();
        await Parallel.ForEachAsync(trainees, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (trainee, _) => await trainee.SignIn($"/homework/{assignment}"));
        return trainees;
    }

    /// <summary>Drafts in the first half; of every eight trainees seven hand in before the deadline, closer and closer to it, and one after it.</summary>
    private static IEnumerable<(DateTimeOffset At, Func<Task> Act)> Acts(Trainee trainee, Guid assignment, DateTimeOffset dueAt, int number, int count)
    {
        var share = (double)number / count;
        var draft = Task.CompletedTask;
        yield return (dueAt - Before + (Before * 0.5 * share), () => draft = trainee.KeepDraft(assignment));
        yield return (number % 8 == 7 ? dueAt + (After * share) : dueAt - (Before * 0.5 * (1 - share) * (1 - share)), HandIn);

        async Task HandIn()
        {
            await draft;
            await trainee.HandIn(assignment);
        }
    }

    /// <summary>Begins each act when its moment has come, and ends with the last of them.</summary>
    private static async Task Play(IEnumerable<(DateTimeOffset At, Func<Task> Act)> acts)
    {
        var begun = new List<Task>();
        foreach (var (at, act) in acts.OrderBy(a => a.At))
        {
            await Until(at);
            begun.Add(act());
        }

        await Task.WhenAll(begun);
    }

    private static async Task Until(DateTimeOffset at)
    {
        using var look = new PeriodicTimer(Look);
        while (TimeProvider.System.GetUtcNow() < at) await look.WaitForNextTickAsync();
    }

    private static DateTimeOffset Seconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
