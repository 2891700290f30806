using Learning.Data;
using Microsoft.Data.SqlClient;

namespace Learning.Tests.Data;

[Trait("Engine", "SqlServer")]
public sealed class SqlServerTests() : ServerDatabaseTests(DatabaseEngine.SqlServer, "LEARNING_TEST_SQLSERVER")
{
    protected override string NewDatabase(string server) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = $"learning_{Guid.CreateVersion7():N}" }.ConnectionString;
}
