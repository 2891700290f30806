namespace Learning.Data;

public enum DatabaseEngine
{
    /// <summary>Embedded: one file, no server.</summary>
    Sqlite = 0,
    SqlServer = 1,
    PostgreSql = 2,
}
