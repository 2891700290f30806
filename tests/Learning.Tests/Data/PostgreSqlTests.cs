using Learning.Data;
using Npgsql;

namespace Learning.Tests.Data;

[Trait("Engine", "PostgreSql")]
public sealed class PostgreSqlTests() : ServerDatabaseTests(DatabaseEngine.PostgreSql, "LEARNING_TEST_POSTGRES")
{
    protected override string NewDatabase(string server) =>
        new NpgsqlConnectionStringBuilder(server) { Database = $"learning_{Guid.CreateVersion7():N}" }.ConnectionString;
}
