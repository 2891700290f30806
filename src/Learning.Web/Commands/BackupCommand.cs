using System.CommandLine;
using Learning.Data;
using Learning.Data.Sqlite;
using Learning.Essays.Files;

namespace Learning.Web.Commands;

/// <summary><c>backup FILE</c>: copies the embedded database, also while the program serves.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where the backup goes. It must not exist." };
        var backup = new Command("backup", "Copies the database into a file and verifies the copy. Works while the program is serving.") { file };
        backup.Does((parsed, services, cancellation) => Backup(parsed, services.GetRequiredService<DatabaseSettings>(), services.GetRequiredService<UploadOptions>(), Folders.Resolve(parsed.GetValue(file))!));
        return backup;
    }

    private static async Task<int> Backup(ParseResult parsed, DatabaseSettings settings, UploadOptions uploads, string file)
    {
        if (settings.File is not { } database) return await parsed.Refuse(EngineTools.ForBackup(settings.Engine), CommandActions.NotForThisDatabase);
        var rows = SqliteBackup.Take(database, file);
        await parsed.Say($"{file}: {rows.Count} tables, {rows.Values.Sum()} rows, {new FileInfo(file).Length} bytes, verified.");
        await parsed.Say($"Files that trainees handed in belong to the backup too: copy {uploads.Folder}, now or later; a file in it never changes.");
        return CommandActions.Done;
    }
}
