using System.CommandLine;
using Learning.Data;

namespace Learning.Web.Commands;

/// <summary>What every verb does around its own work.</summary>
internal static class CommandActions
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NotForThisDatabase = 2;

    /// <summary>The output is the verb's own; the log says what went wrong, beside it.</summary>
    private static readonly string[] Quietly = ["--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft=Error", "--Logging:Console:LogToStandardErrorThreshold=Trace"];

    /// <summary>What the verb cannot do becomes a line on the error stream and an exit code.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await work(parsed, cancellation);
            }
            catch (Exception reason) when (OperatorTrouble.Of(reason) is not null)
            {
                return await parsed.Refuse(OperatorTrouble.Of(reason)!);
            }
        });

    /// <summary>As <see cref="Does(Command, Func{ParseResult, CancellationToken, Task{int}})"/>, with the program put together as for serving, but not started.</summary>
    public static void Does(this Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work) =>
        command.Does(async (parsed, cancellation) =>
        {
            await using var app = LearningHost.Build(Quietly);
            return await work(parsed, app.Services, cancellation);
        });

    public static Task Say(this ParseResult parsed, string line) => parsed.InvocationConfiguration.Output.WriteLineAsync(line);

    public static async Task<int> Refuse(this ParseResult parsed, string line, int exitCode = Failed)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(line);
        return exitCode;
    }

    /// <summary>The database as this program needs it, for a verb that writes.</summary>
    /// <param name="instead">Where a running program does the same.</param>
    /// <exception cref="CannotStart">The program is serving, or the schema of a server is behind.</exception>
    public static async Task OpenForWriting(this IServiceProvider services, string instead, CancellationToken cancellation)
    {
        var start = services.GetRequiredService<DatabaseStart>();
        TakeWritingRight(start, instead);
        await start.StartingAsync(cancellation);
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<LearningDb>().IsBehind(cancellation)) throw new CannotStart("The schema is behind. Run `migrate` first.");
    }

    public static void TakeWritingRight(DatabaseStart start, string instead)
    {
        try
        {
            start.TakeWritingRight();
        }
        catch (CannotStart reason)
        {
            throw new CannotStart($"{reason.Message} {instead}", reason);
        }
    }
}
