using System.CommandLine;

namespace Learning.Web.Commands;

/// <summary>The program's verbs beside serving.</summary>
public static class LearningCommands
{
    /// <returns>The exit code: 0 done, 1 refused or failed, 2 not for this database; null when the arguments name no verb and the program is to serve.</returns>
    public static async Task<int?> Run(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version")
            ? await Root().Parse(args).InvokeAsync()
            : null;

    private static RootCommand Root() => new("Learning. Without a verb the program serves the school.")
    {
        CheckCommand.Create(),
        NewCommand.Create(),
        PersonCommand.Create(),
        MigrateCommand.Create(),
        MailCommand.Create(),
        JournalCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
    };
}
