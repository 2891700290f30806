using System.CommandLine;
using Learning.Data;
using Learning.Data.Sqlite;
using Learning.Essays.Files;
using Learning.Web.Http;

namespace Learning.Web.Commands;

/// <summary><c>restore FILE</c>: puts a backup in the place of the embedded database.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A backup made with `backup`." };
        var restore = new Command("restore", "Verifies a backup, upgrades it and puts it in the place of the database, which is kept aside. Mail that was waiting in the backup is not sent. Stop the program first.") { file };
        restore.Does((parsed, services, cancellation) => Restore(parsed, services, Folders.Resolve(parsed.GetValue(file))!, cancellation));
        return restore;
    }

    private static async Task<int> Restore(ParseResult parsed, IServiceProvider services, string file, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (settings.File is not { } database) return await parsed.Refuse(EngineTools.ForRestore(settings.Engine), CommandActions.NotForThisDatabase);
        CommandActions.TakeWritingRight(services.GetRequiredService<DatabaseStart>(), "Stop it first.");
        var restored = await SqliteRestore.Restore(database, file, services.GetRequiredService<TimeProvider>().Now(), cancellation);
        await parsed.Say($"{database} is now what {file} holds.");
        if (restored.KeptAside is { } aside) await parsed.Say($"The previous database is {aside}.");
        await parsed.Say($"{restored.Quarantined} letters that were waiting in the backup will not be sent by themselves; they stand in the delivery log.");
        await parsed.Say($"Files that trainees handed in are not in it: put the copy that belongs to it back into {services.GetRequiredService<UploadOptions>().Folder}.");
        return CommandActions.Done;
    }
}
