using System.Globalization;
using System.Runtime.InteropServices;
using Learning.Lessons.Exercises;

namespace Learning.Benchmarks.Load;

/// <summary>Publishes the program, starts it as its own process and measures it against the least that the same machine can do in the same minutes.</summary>
internal static class LoadRun
{
    private const string StaticFile = "load.html";
    private const int Starts = 3;
    private const double MostSeconds = 2;
    private const double MostMiB = 250;

    /// <param name="options"><c>--program FOLDER</c>: one that is published already. <c>--strict</c>: exit code 1 when a target is missed.</param>
    public static Task<int> Run(string[] options) => Trial.Run(options, options.Contains("--strict"), Measure);

    private static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program, string data)
    {
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors for server and clients together");
        var school = await SeededSchool.Open(Path.Combine(program.Folder, "content"), data, HandIns.Clients, HandIns.Needed + Drafts.Needed, Grades.Needed);
        var lessons = school.Course.Lessons.Where(l => l.IsPublished).Select(l => $"/courses/{school.Course.Id}/{l.Slug}").ToList();
        await using (var first = await ServerProcess.Start(program, data)) program.AddStaticFile(StaticFile, await Study(first.Port, school, lessons[0]));

        var figures = new List<Figure>();
        var ready = new List<double>();
        while (ready.Count < Starts - 1) await using (var again = await ServerProcess.Start(program, data)) ready.Add(again.ReadyAfter.TotalSeconds);
        await using var server = await ServerProcess.Start(program, data);
        ready.Add(server.ReadyAfter.TotalSeconds);
        var sessions = new List<Session>();
        foreach (var trainee in school.Trainees) sessions.Add(await Session.Open(server.Port, trainee, lessons[0]));

        figures.AddRange(await LessonPage.Measure(server, Request.Get(lessons[0], sessions[0].Cookies), Request.Get(lessons[0], sessions[0].Cookies, "br"), Request.Get($"/{StaticFile}")));
        figures.AddRange(await new Drafts(server, sessions[0], school.Assignments[^1], school.Assignments[^2]).Measure());
        using (var bare = new BareCommits(data, BareCommits.HandIn)) figures.AddRange(await new HandIns(server, school, sessions, bare).Measure());
        using (var bare = new BareCommits(data, Grades.RowsOf(school.Course))) figures.AddRange(await new Grades(server, school, await Session.Open(server.Port, SeededSchool.Trainer, "/"), bare).Measure());
        var seconds = Figure.Median(ready);
        figures.Add(new("Ready after start, existing database", seconds.ToString("0.00", CultureInfo.InvariantCulture) + " s", $"<= {MostSeconds} s", seconds <= MostSeconds));
        figures.Add(new("Most resident memory under load", server.PeakResidentMiB().ToString("0", CultureInfo.InvariantCulture) + " MiB", $"< {MostMiB} MiB", server.PeakResidentMiB() < MostMiB));
        figures.AddRange(FirstVisit.Measure(server.Port, sessions[0].Cookies, lessons));
        return figures;
    }

    /// <summary>The first trainee opens the lesson and answers one of its quizzes.</summary>
    /// <returns>The page as it stands then.</returns>
    private static async Task<byte[]> Study(int port, SeededSchool school, string lesson)
    {
        var session = await Session.Open(port, school.Trainees[0], lesson);
        var quiz = school.Course.Lessons.First(l => l.IsPublished).Exercises.OfType<Quiz>().First().Id;
        using var wire = new Wire(port);
        Clients.Ask(wire, Request.Post($"{lesson}?handler=Answer", session.Cookies, ("exercise", quiz), ("choice", "0"), ("__RequestVerificationToken", session.Token)), 302);
        Clients.Ask(wire, Request.Get(lesson, session.Cookies), 200);
        return wire.Body;
    }
}
