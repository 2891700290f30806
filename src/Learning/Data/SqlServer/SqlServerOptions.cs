using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Learning.Data.SqlServer;

internal static class SqlServerOptions
{
    public static void UseLearningSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure());

    /// <exception cref="CannotStart">The connection string switches encryption off.</exception>
    public static string Encrypted(string connectionString) =>
        SqlConnectionEncryptOption.Optional.Equals(new SqlConnectionStringBuilder(connectionString).Encrypt)
            ? throw new CannotStart($"{DatabaseSettings.ConnectionKey} switches encryption off. It must say Encrypt=Mandatory or Encrypt=Strict, or nothing of encryption.")
            : connectionString;
}
