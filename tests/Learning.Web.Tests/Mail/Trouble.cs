using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Web.Tests.Mail;

/// <summary>A database that fails at what it is asked, a number of times.</summary>
internal sealed class Trouble : DbCommandInterceptor
{
    private int left;
    private string sql = "";

    public int Left => left;

    public void Fail(int times, string inSql) => (sql, left) = (inSql, times);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Meet(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Meet(command);
        return ValueTask.FromResult(result);
    }

    private void Meet(DbCommand command)
    {
        if (left == 0 || !command.CommandText.Contains(sql, StringComparison.Ordinal)) return;
        left--;
        throw new IOException("The disk is full.");
    }
}
