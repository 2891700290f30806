using Microsoft.Data.Sqlite;

namespace Learning.Data.Sqlite;

/// <summary>The file behind a connection string of the embedded database.</summary>
public static class SqliteFile
{
    /// <returns>The connection string with its file as a full path: <c>learning.db</c> in the folder unless it says otherwise.</returns>
    public static string Inside(string folder, string? connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        if (connection.DataSource.Length == 0) connection.DataSource = "learning.db";
        if (Of(connection.ConnectionString) is not null) connection.DataSource = Path.GetFullPath(connection.DataSource, Path.GetFullPath(folder));
        return connection.ConnectionString;
    }

    /// <returns>Its full path, or null when the database is in memory.</returns>
    public static string? Of(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        return connection.Mode == SqliteOpenMode.Memory || connection.DataSource is "" or ":memory:" ? null : Path.GetFullPath(connection.DataSource);
    }
}
