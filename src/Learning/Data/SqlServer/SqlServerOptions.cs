using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Learning.Data.SqlServer;

internal static class SqlServerOptions
{
    /// <exception cref="CannotStart">The connection string switches encryption off.</exception>
    public static void UseLearningSqlServer(this DbContextOptionsBuilder options, string connectionString)
    {
        if (SqlConnectionEncryptOption.Optional.Equals(new SqlConnectionStringBuilder(connectionString).Encrypt))
            throw new CannotStart($"{DatabaseSettings.ConnectionKey} switches encryption off. It must say Encrypt=Mandatory or Encrypt=Strict, or nothing of encryption.");
        options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure());
    }
}
