using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Learning.Benchmarks.Load;

/// <summary>The published program as a process of its own, with the settings of Production.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process to the first 200 of <c>/health/ready</c>.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <param name="port">0 for any that is free.</param>
    public static async Task<ServerProcess> Start(PublishedProgram program, string dataFolder, int port = 0)
    {
        if (port == 0) port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program.Folder, "Learning.Web.dll"), "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = program.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Learning__PublicAddress"] = $"http://127.0.0.1:{port}",
                ["Learning__DataFolder"] = dataFolder,
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, port);
        server.Listen();
        await server.WaitUntilReady(clock);
        server.ReadyAfter = clock.Elapsed;
        return server;
    }

    /// <summary>User and system time of the whole process so far.</summary>
    public TimeSpan ProcessorTime()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Waits until it idles: essays that lie there are compared, and the runtime compiles what has become hot, beside the requests and afterwards.</summary>
    public async Task Settle()
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var clock = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 5;)
        {
            var before = ProcessorTime();
            await look.WaitForNextTickAsync();
            quiet = ProcessorTime() - before < TimeSpan.FromMilliseconds(20) ? quiet + 1 : 0;
            if (clock.Elapsed > Patience) throw new InvalidOperationException("The program never rests.");
        }
    }

    /// <summary>The most that was resident since the start, in MiB.</summary>
    public double PeakResidentMiB()
    {
        process.Refresh();
        return process.PeakWorkingSet64 / 1024.0 / 1024.0;
    }

    /// <summary>What the process holds at the moment.</summary>
    public sealed record Holding(double MiB, int Files, int Threads);

    public Holding Holds()
    {
        process.Refresh();
        return new(process.WorkingSet64 / 1024.0 / 1024.0, process.HandleCount, process.Threads.Count);
    }

    /// <summary>As a power cut would.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Asked to stop where the system can ask, so that the database is closed as an operator closes it. What it complained of is printed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process.HasExited || OperatingSystem.IsWindows()) process.Kill();
        else using (var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await ask.WaitForExitAsync();
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        process.Dispose();
        lock (output) Console.Error.Write(output);
    }

    private void Listen()
    {
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output) output.AppendLine(line.Data);
        }
    }

    private async Task WaitUntilReady(Stopwatch clock)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!IsReady())
        {
            if (process.HasExited || clock.Elapsed > Patience) throw new InvalidOperationException($"The program did not become ready.\n{output}");
            await pause.WaitForNextTickAsync();
        }
    }

    private bool IsReady()
    {
        try
        {
            using var wire = new Wire(Port);
            wire.Exchange(Request.Get("/health/ready"));
            return wire.Status == 200;
        }
        catch (SocketException nobodyListens) when (nobodyListens.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
