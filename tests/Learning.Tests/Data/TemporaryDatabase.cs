using Learning.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Tests.Data;

/// <summary>A real embedded database in a folder of its own, gone afterwards.</summary>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TemporaryDatabase(string folder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Folder = folder;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddLearningDb(configuration, folder)
            .AddLearningDataProtection()
            .BuildServiceProvider(validateScopes: true);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "learning.db");

    public IServiceProvider Services => services;

    public DatabaseStart Start => services.GetRequiredService<DatabaseStart>();

    /// <summary>A folder without a database yet, or configured for a server.</summary>
    public static TemporaryDatabase Unstarted(string? folder = null, params (string Key, string Value)[] settings) =>
        new(folder ?? Directory.CreateTempSubdirectory("learning-data-").FullName, settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)));

    public static async Task<TemporaryDatabase> Started()
    {
        var database = Unstarted();
        await database.Start.StartingAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> Do<T>(Func<LearningDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LearningDb>());
    }

    public Task Do(Func<LearningDb, Task> work) => Do(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>A connection that the program knows nothing of.</summary>
    public SqliteConnection Beside()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
