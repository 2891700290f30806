using System.CommandLine;
using Learning.Data;
using Learning.Journal;

namespace Learning.Web.Commands;

/// <summary><c>journal verify</c>: proves that nothing in the journal was altered, removed or put in between. Reads only, also while the program serves.</summary>
internal static class JournalCommand
{
    public static Command Create()
    {
        var seal = new Option<string>("--seal") { Description = "A seal that an earlier run printed: it must still be in the journal." };
        var verify = new Command("verify", "Recomputes every seal of the journal. Works while the program is serving.") { seal };
        verify.Does((parsed, services, cancellation) => Verify(parsed, services, parsed.GetValue(seal)?.Trim().ToLowerInvariant(), cancellation));
        return new Command("journal", "Who did what.") { verify };
    }

    private static async Task<int> Verify(ParseResult parsed, IServiceProvider services, string? seal, CancellationToken cancellation)
    {
        if (services.GetRequiredService<DatabaseSettings>().File is { } file && !File.Exists(file)) return await parsed.Refuse($"{file}: there is no database yet.");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
        if (await db.IsBehind(cancellation)) return await parsed.Refuse("The schema is behind. Run `migrate` first.");
        var found = await db.Verify(seal, cancellation);
        if (found.BrokenAt is { } number) return await parsed.Refuse($"Entry {number} is missing, altered or out of place; the {found.Whole} before it are whole.");
        if (seal is not null && found.KnownAt is null) return await parsed.Refuse("No entry bears that seal: the journal was cut or made anew since.");
        await parsed.Say($"{found.Whole} entries, all whole{(found.Unsealed > 0 ? $"; {found.Unsealed} wait for their seal" : "")}.{(found.KnownAt is { } at ? $" Entry {at} bears the seal given." : "")}");
        await parsed.Say($"Seal of the last: {found.Seal}");
        return CommandActions.Done;
    }
}
