using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Web.Tests.Mail;

/// <summary>A database that fails at what it is asked, a number of times, or lets something else happen first.</summary>
internal sealed class Trouble : DbCommandInterceptor
{
    private int left;
    private string sql = "";
    private Func<Task>? meanwhile;

    public int Left => left;

    public void Fail(int times, string inSql) => (sql, left, meanwhile) = (inSql, times, null);

    public void Before(string inSql, Func<Task> action) => (sql, left, meanwhile) = (inSql, 1, action);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Meet(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Meet(command);
        return result;
    }

    private async Task Meet(DbCommand command)
    {
        if (left == 0 || !command.CommandText.Contains(sql, StringComparison.Ordinal)) return;
        left--;
        if (meanwhile is null) throw new IOException("The disk is full.");
        await meanwhile();
    }
}
