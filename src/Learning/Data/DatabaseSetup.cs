using Learning.Data.PostgreSql;
using Learning.Data.Sqlite;
using Learning.Data.SqlServer;
using Learning.Grading.Waiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Data;

public static class DatabaseSetup
{
    /// <summary>Registers the configured database: <see cref="LearningDb"/>, also as <see cref="DbContext"/>, one of each per scope.</summary>
    /// <exception cref="CannotStart">As <see cref="DatabaseSettings.From"/>.</exception>
    public static IServiceCollection AddLearningDb(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var settings = DatabaseSettings.From(configuration, dataFolder);
        services.AddSingleton(settings);
        services.AddSingleton<DatabaseStart>();
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseStart>());
        services.AddSingleton<SchemaCheck>();
        return settings.Engine switch
        {
            DatabaseEngine.SqlServer => services.AddPool<SqlServerLearningDb>(options => options.UseLearningSqlServer(settings.ConnectionString)),
            DatabaseEngine.PostgreSql => services.AddPool<PostgreSqlLearningDb>(options => options.UseLearningPostgreSql(settings.ConnectionString)),
            _ => services.AddPool<SqliteLearningDb>(options => options.UseLearningSqlite(settings.ConnectionString)),
        };
    }

    private static IServiceCollection AddPool<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TDb : LearningDb
    {
        services.AddDbContextPool<TDb>((provider, options) =>
        {
            options.AddInterceptors(provider.GetServices<IInterceptor>()).AddInterceptors(WaitKeeper.Instance);
            configure(options);
        });
        services.AddScoped<LearningDb>(provider => provider.GetRequiredService<TDb>());
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<TDb>());
        return services;
    }
}
