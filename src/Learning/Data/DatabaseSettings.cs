using Learning.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Learning.Data;

/// <summary>Which database, and how to reach it: <c>Learning:Database</c> and <c>ConnectionStrings:Learning</c>.</summary>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    public const string EngineKey = "Learning:Database";
    public const string ConnectionKey = "ConnectionStrings:Learning";

    /// <param name="dataFolder">Where the embedded database lives; a relative path in its connection string starts there too.</param>
    /// <exception cref="CannotStart">The engine is unknown, or a server has no connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder)
    {
        var engine = EngineIn(configuration[EngineKey]);
        var connectionString = configuration[ConnectionKey];
        if (engine == DatabaseEngine.Sqlite) return new(engine, SqliteFile.Inside(dataFolder, connectionString));
        return string.IsNullOrWhiteSpace(connectionString)
            ? throw new CannotStart($"{ConnectionKey} is missing. {EngineKey} is {engine}, so it must hold the connection string of that server.")
            : new(engine, connectionString);
    }

    /// <summary>The full path of the embedded database; null for a server, and for a database in memory.</summary>
    public string? File => Engine == DatabaseEngine.Sqlite ? SqliteFile.Of(ConnectionString) : null;

    private static DatabaseEngine EngineIn(string? value) =>
        string.IsNullOrWhiteSpace(value) ? DatabaseEngine.Sqlite
        : Enum.GetNames<DatabaseEngine>().Contains(value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<DatabaseEngine>(value, ignoreCase: true)
        : throw new CannotStart($"{EngineKey} is \"{value}\". It must be one of {string.Join(", ", Enum.GetNames<DatabaseEngine>())}.");
}
