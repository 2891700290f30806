using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Web.Tests.BadInput;

/// <summary>Lets the embedded database grow no further while it is full: the engine itself answers SQLITE_FULL.</summary>
public sealed class FullDisk : DbCommandInterceptor
{
    private const int AsLargeAsItIs = 1;
    private const int AsLargeAsItLikes = 1_073_741_823;

    public bool IsFull { get; set; }

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result)
    {
        if (eventData.Connection.State != ConnectionState.Open) return result;
        using var command = eventData.Connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? AsLargeAsItIs : AsLargeAsItLikes)}";
        command.ExecuteScalar();
        return result;
    }
}
