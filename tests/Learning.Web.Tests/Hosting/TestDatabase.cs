using Learning.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Learning.Web.Tests.Hosting;

/// <summary>The engine that LEARNING_TEST_DATABASE names (SQLite otherwise), and on its server a database for one school only.</summary>
public sealed record TestDatabase(DatabaseEngine Engine, string? ConnectionString)
{
    private const int LargestPool = 8;

    public static DatabaseEngine ChosenEngine { get; } =
        Enum.Parse<DatabaseEngine>(Environment.GetEnvironmentVariable("LEARNING_TEST_DATABASE") is { Length: > 0 } name ? name : nameof(DatabaseEngine.Sqlite), ignoreCase: true);

    public IEnumerable<string> Settings => ConnectionString is null ? [] :
    [
        $"--{DatabaseSettings.EngineKey}={Engine}", $"--{DatabaseSettings.ConnectionKey}={ConnectionString}", $"--{DatabaseStart.MigrateKey}=true",
    ];

    public static TestDatabase New()
    {
        var name = $"learning_{Guid.CreateVersion7():N}";
        return new(ChosenEngine, ChosenEngine switch
        {
            DatabaseEngine.PostgreSql => new NpgsqlConnectionStringBuilder(Server("LEARNING_TEST_POSTGRES")) { Database = name, MaxPoolSize = LargestPool }.ConnectionString,
            DatabaseEngine.SqlServer => new SqlConnectionStringBuilder(Server("LEARNING_TEST_SQLSERVER")) { InitialCatalog = name, MaxPoolSize = LargestPool }.ConnectionString,
            _ => null,
        });
    }

    /// <summary>A file goes with its folder; a server keeps what nobody drops.</summary>
    public async Task Drop(IServiceProvider services)
    {
        if (Engine == DatabaseEngine.Sqlite) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LearningDb>().Database.EnsureDeletedAsync();
    }

    private static string Server(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} must hold a connection string that may make databases.");
}
