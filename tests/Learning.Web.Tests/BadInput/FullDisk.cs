using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Web.Tests.BadInput;

/// <summary>Lets the embedded database grow no further while it is full: the engine itself answers SQLITE_FULL.</summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    private const int AsLargeAsItIs = 1;
    private const int AsLargeAsItLikes = 1_073_741_823;

    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? AsLargeAsItIs : AsLargeAsItLikes)}";
        command.ExecuteScalar();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
