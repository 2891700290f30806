using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Web.Tests.Queries;

/// <summary>A command as the database got it.</summary>
public sealed record AskedQuery(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public bool IsQuestion => Sql.Contains("SELECT", StringComparison.OrdinalIgnoreCase) && !Sql.Contains("INSERT INTO", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Everything that requests ask the database; what goes on behind them is left out.</summary>
public sealed class AskedQueries(IHttpContextAccessor requests) : DbCommandInterceptor
{
    private readonly ConcurrentQueue<AskedQuery> asked = [];

    public IReadOnlyList<AskedQuery> All => [.. asked];

    public void Forget() => asked.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Note(command, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Note(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Note(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Note(command, result));

    private T Note<T>(DbCommand command, T result)
    {
        if (requests.HttpContext is not null) asked.Enqueue(new AskedQuery(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return result;
    }
}
