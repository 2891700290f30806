using Microsoft.Extensions.Configuration;

namespace Learning.Data;

/// <summary>Which database, and how to reach it: <c>Learning:Database</c> and <c>ConnectionStrings:Learning</c>.</summary>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    public const string EngineKey = "Learning:Database";
    public const string ConnectionKey = "ConnectionStrings:Learning";

    /// <param name="dataFolder">Where the embedded database lives unless its connection string says otherwise.</param>
    /// <exception cref="CannotStart">The engine is unknown, or a server has no connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder)
    {
        var engine = EngineIn(configuration[EngineKey]);
        var connectionString = configuration[ConnectionKey];
        if (!string.IsNullOrWhiteSpace(connectionString)) return new(engine, connectionString);
        return engine == DatabaseEngine.Sqlite
            ? new(engine, $"Data Source={Path.Combine(Path.GetFullPath(dataFolder), "learning.db")}")
            : throw new CannotStart($"{ConnectionKey} is missing. {EngineKey} is {engine}, so it must hold the connection string of that server.");
    }

    private static DatabaseEngine EngineIn(string? value) =>
        string.IsNullOrWhiteSpace(value) ? DatabaseEngine.Sqlite
        : Enum.GetNames<DatabaseEngine>().Contains(value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<DatabaseEngine>(value, ignoreCase: true)
        : throw new CannotStart($"{EngineKey} is \"{value}\". It must be one of {string.Join(", ", Enum.GetNames<DatabaseEngine>())}.");
}
