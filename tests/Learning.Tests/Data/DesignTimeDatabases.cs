using Learning.Data;

namespace Learning.Tests.Data;

/// <summary>One context of each engine, made from the model alone.</summary>
public static class DesignTimeDatabases
{
    public static LearningDb Of(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.SqlServer => new SqlServerDesign().CreateDbContext([]),
        DatabaseEngine.PostgreSql => new PostgreSqlDesign().CreateDbContext([]),
        _ => new SqliteDesign().CreateDbContext([]),
    };
}
