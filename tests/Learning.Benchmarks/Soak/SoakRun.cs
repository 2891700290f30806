using System.Diagnostics;
using System.Globalization;
using Learning.Benchmarks.Load;
using Learning.Benchmarks.Rendering;

namespace Learning.Benchmarks.Soak;

/// <summary>Trainees read and write and a trainer grades, for minutes without a pause. What the program holds in the last third of the time may be no more than in the second.</summary>
internal static class SoakRun
{
    private const int Trainees = 8;
    private const int Essays = 16;

    /// <summary>Among how many rounds of reading a client writes, and among how many it signs in anew.</summary>
    private const int Writes = 10, SignsIn = 500;
    private const double MostGrowth = 1.1;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <param name="options"><c>--minutes N</c>, 5 unless given; <c>--program FOLDER</c>: one that is published already.</param>
    /// <returns>Exit code 1 when something grows.</returns>
    public static Task<int> Run(string[] options)
    {
        var minutes = Trial.ValueOf(options, "--minutes") is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : 5;
        return Trial.Run(options, isStrict: true, (program, data) => Measure(program, data, TimeSpan.FromMinutes(minutes)));
    }

    private static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program, string data, TimeSpan time)
    {
        var school = await SeededSchool.Open(Path.Combine(program.Folder, "content"), data, Trainees, assignments: 1, Essays);
        await using var server = await ServerProcess.Start(program, data);
        var (clock, rounds, samples) = (Stopwatch.StartNew(), 0, new List<ServerProcess.Holding>());
        var work = Task.Run(() => Clients.Together(Trainees + 1, client =>
        {
            var person = client < Trainees ? Trainee(server.Port, school, school.Trainees[client]) : Trainer(server.Port, school);
            while (clock.Elapsed < time)
            {
                person();
                Interlocked.Increment(ref rounds);
            }
        }));
        using var look = new PeriodicTimer(Look);
        while (!work.IsCompleted)
        {
            samples.Add(server.Holds());
            await look.WaitForNextTickAsync();
        }

        await work;
        var third = samples.Count / 3;
        var (before, after) = (samples[third..(2 * third)], samples[(2 * third)..]);
        return
        [
            new("Rounds", rounds.ToString("N0", CultureInfo.InvariantCulture)),
            Compare("Resident MiB", h => h.MiB),
            Compare("Open files", h => h.Files),
            Compare("Threads", h => h.Threads),
        ];

        Figure Compare(string what, Func<ServerProcess.Holding, double> of)
        {
            var (was, isNow) = (Figure.Median(before.Select(of)), Figure.Median(after.Select(of)));
            return new(what, string.Create(CultureInfo.InvariantCulture, $"{was:0} -> {isNow:0}"), string.Create(CultureInfo.InvariantCulture, $"<= {MostGrowth} times"), isNow <= was * MostGrowth);
        }
    }

    private static Action Trainee(int port, SeededSchool school, string email)
    {
        var lessons = school.Course.Lessons.Where(l => l.IsPublished).Select(l => $"/courses/{school.Course.Id}/{l.Slug}").ToList();
        var homework = $"/homework/{school.Assignments[0]}";
        var version = 0;
        return Person(port, email, lessons[0], (wire, session, round) =>
        {
            foreach (var page in new[] { "/", lessons[round % lessons.Count], homework }) Clients.Ask(wire, Request.Get(page, session.Cookies, "br"), 200);
            if (round % Writes != 0) return;
            var form = Form(session, version++, ("Text", SampleTexts.Essay(500, round)));
            Clients.Ask(wire, Request.Fetch($"{homework}?handler=Keep", session.Cookies, form), 200);
        });
    }

    private static Action Trainer(int port, SeededSchool school)
    {
        var versions = new int[school.Essays.Count];
        return Person(port, SeededSchool.Trainer, "/", (wire, session, round) =>
        {
            var number = round % versions.Length;
            var desk = $"/grading/{school.Essays[number]}";
            foreach (var page in new[] { "/", "/grading", desk }) Clients.Ask(wire, Request.Get(page, session.Cookies, "br"), 200);
            var form = Form(session, versions[number]++, ("Summary", $"Praca przemyślana, {round}."));
            Clients.Ask(wire, Request.Fetch($"{desk}?handler=Keep", session.Cookies, form), 200);
        });
    }

    private static Action Person(int port, string email, string pageWithForm, Action<Wire, Session, int> act)
    {
        Session? session = null;
        var round = 0;
        return () =>
        {
            if (round % SignsIn == 0 || session is null) session = Session.Open(port, email, pageWithForm).GetAwaiter().GetResult();
            using var wire = new Wire(port);
            act(wire, session, round++);
        };
    }

    private static (string, string)[] Form(Session session, int version, (string, string) words) =>
        [("Version", version.ToString(CultureInfo.InvariantCulture)), ("Key", Guid.CreateVersion7().ToString()), words, ("__RequestVerificationToken", session.Token)];
}
