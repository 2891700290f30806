using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

#pragma warning disable MA0047 // .NET looks for a startup hook by this name, outside every namespace.

/// <summary>
/// Runs inside the program before its own first line (DOTNET_STARTUP_HOOKS): kills it, as a power cut would, right after the commit that stored a row in the named table.
/// https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md
/// </summary>
internal static class StartupHook
{
    public const string Table = "LEARNING_TEST_DIES_AFTER_COMMIT_OF";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Table) is { Length: > 0 } table) DiagnosticListener.AllListeners.Subscribe(new Death(table));
    }

    private sealed class Death(string table) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private volatile bool isStored;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command.CommandText: var text } && text.Contains($"INSERT INTO \"{table}\"", StringComparison.Ordinal)) isStored = true;
            if (isStored && value.Key == RelationalEventId.TransactionCommitted.Name) Process.GetCurrentProcess().Kill();
        }

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}
