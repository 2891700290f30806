using System.CommandLine;
using Learning.Data;

namespace Learning.Web.Commands;

/// <summary><c>migrate</c>: brings the tables up to this program.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Brings the tables of the database up to this program. The embedded database is upgraded at every start by itself; a server's only by this, or with Learning:MigrateAtStart=true.");
        migrate.Does((parsed, services, cancellation) => Migrate(parsed, services.GetRequiredService<DatabaseStart>(), cancellation));
        return migrate;
    }

    private static async Task<int> Migrate(ParseResult parsed, DatabaseStart start, CancellationToken cancellation)
    {
        CommandActions.TakeWritingRight(start, "A program that serves has upgraded its database at start: there is nothing to do.");
        var applied = await start.Upgrade(cancellation);
        foreach (var migration in applied) await parsed.Say($"applied {migration}");
        await parsed.Say(applied.Count == 0 ? "The database is up to date." : "The database is up to date now.");
        return CommandActions.Done;
    }
}
