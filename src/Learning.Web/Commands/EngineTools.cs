using Learning.Data;

namespace Learning.Web.Commands;

/// <summary>A server is backed up by its own tools, which know its other databases, its log and its users.</summary>
internal static class EngineTools
{
    public static string ForBackup(DatabaseEngine engine) => engine == DatabaseEngine.SqlServer
        ? "The database is on SQL Server. Back it up there: BACKUP DATABASE [name] TO DISK = 'file.bak' WITH CHECKSUM, or with the maintenance plan of that server. Copy the folder data/uploads too."
        : "The database is on PostgreSQL. Back it up there: pg_dump --format=custom --file=school.dump name, or with the continuous archiving of that server. Copy the folder data/uploads too.";

    public static string ForRestore(DatabaseEngine engine) => engine == DatabaseEngine.SqlServer
        ? "The database is on SQL Server. Stop the program and restore there: RESTORE DATABASE [name] FROM DISK = 'file.bak' WITH CHECKSUM."
        : "The database is on PostgreSQL. Stop the program and restore there: pg_restore --clean --dbname=name school.dump.";
}
