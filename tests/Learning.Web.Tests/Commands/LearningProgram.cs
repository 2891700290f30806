using System.Diagnostics;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Commands;

/// <summary>The program as an operator runs it: a process of its own, in a folder of its own, in Production, with the embedded database unless told otherwise.</summary>
public sealed class LearningProgram : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("learning-commands-").FullName;

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Runs a verb to its end.</summary>
    public async Task<Outcome> Run(string[] arguments, string input = "", params (string Key, string Value)[] settings)
    {
        using var process = Start(arguments, settings);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Serves until it is disposed of, which kills it as a power cut would.</summary>
    public Task<Serving> Serve(params (string Key, string Value)[] settings) =>
        Begin(Serving.Listening, [("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"), .. settings]);

    /// <summary>Begins to serve, and goes on once the program has said the words.</summary>
    public async Task<Serving> Begin(string words, params (string Key, string Value)[] settings)
    {
        var process = Start([], settings);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains(words, StringComparison.Ordinal)) return new Serving(process, line);

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Process Start(string[] arguments, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LearningHost).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string Key, string Value)[] all =
        [
            ("Learning:DataFolder", PathOf("data")), ("Learning:ContentFolder", RepositoryFolders.Content), ("Learning:PublicAddress", "https://school.example"), ("urls", "http://127.0.0.1:0"),
            .. settings,
        ];
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in all) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}

public sealed record Outcome(int ExitCode, string Output, string Error);

public sealed class Serving(Process process, string lastLine) : IDisposable
{
    internal const string Listening = "Now listening on: ";

    private readonly Task<string> error = process.StandardError.ReadToEndAsync();

    /// <summary>Where it listens, when that is what it said last.</summary>
    public Uri Address => new(lastLine[(lastLine.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Split('"')[0]);

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    public async Task<Outcome> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
