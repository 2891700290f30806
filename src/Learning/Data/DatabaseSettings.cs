using Learning.Data.PostgreSql;
using Learning.Data.Sqlite;
using Learning.Data.SqlServer;
using Microsoft.Extensions.Configuration;

namespace Learning.Data;

/// <summary>Which database, and how to reach it: <c>Learning:Database</c> and <c>ConnectionStrings:Learning</c>.</summary>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    public const string EngineKey = "Learning:Database";
    public const string ConnectionKey = "ConnectionStrings:Learning";

    /// <summary>The full path of the embedded database; null for a server, and for a database in memory.</summary>
    public string? File => Engine == DatabaseEngine.Sqlite ? SqliteFile.Of(ConnectionString) : null;

    /// <param name="dataFolder">Where the embedded database lives; a relative path in its connection string starts there too.</param>
    /// <exception cref="CannotStart">The engine is unknown, or the connection string is missing or wrong.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder)
    {
        var engine = EngineIn(configuration[EngineKey]);
        var connectionString = configuration[ConnectionKey];
        if (engine != DatabaseEngine.Sqlite && string.IsNullOrWhiteSpace(connectionString))
            throw new CannotStart($"{ConnectionKey} is missing. {EngineKey} is {engine}, so it must hold the connection string of that server.");
        try
        {
            return new(engine, Checked(engine, connectionString, dataFolder));
        }
        catch (Exception reason) when (reason is ArgumentException or FormatException)
        {
            throw new CannotStart($"{ConnectionKey} is no connection string of {engine}: {reason.Message}", reason);
        }
    }

    private static DatabaseEngine EngineIn(string? value) =>
        string.IsNullOrWhiteSpace(value) ? DatabaseEngine.Sqlite
        : Enum.GetNames<DatabaseEngine>().Contains(value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<DatabaseEngine>(value, ignoreCase: true)
        : throw new CannotStart($"{EngineKey} is \"{value}\". It must be one of {string.Join(", ", Enum.GetNames<DatabaseEngine>())}.");

    private static string Checked(DatabaseEngine engine, string? connectionString, string dataFolder) => engine switch
    {
        DatabaseEngine.SqlServer => SqlServerOptions.Encrypted(connectionString!),
        DatabaseEngine.PostgreSql => PostgreSqlOptions.Checked(connectionString!),
        _ => SqliteFile.Inside(dataFolder, connectionString),
    };
}
