using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Data.Sqlite;

/// <summary>Sends every transaction, and every statement that writes without one, through the <see cref="WriterGate"/>.</summary>
internal sealed class GatedWrites(WriterGate gate) : IDbTransactionInterceptor, IDbCommandInterceptor
{
    // Keyed by transaction, whose turn GatedTransaction ends, or by command.
    private static readonly ConditionalWeakTable<object, WriterGate.Turn> Turns = [];

    public static void EndTurnOf(object holder)
    {
        if (!Turns.TryGetValue(holder, out var turn)) return;
        Turns.Remove(holder);
        turn.Dispose();
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        Begin(connection, eventData, gate.Enter());

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        Begin(connection, eventData, await gate.Enter(cancellationToken));

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (command.Transaction is null) Turns.Add(command, gate.Enter());
        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null) Turns.Add(command, await gate.Enter(cancellationToken));
        return result;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        EndTurnOf(command);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        EndTurnOf(command);
        return ValueTask.FromResult(result);
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => EndTurnOf(command);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        EndTurnOf(command);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => EndTurnOf(command);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        EndTurnOf(command);
        return Task.CompletedTask;
    }

    /// <summary>Begins here rather than in EF, which tells nobody of a transaction that could not begin: its turn would never end.</summary>
    private static InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData, WriterGate.Turn turn)
    {
        try
        {
            var transaction = connection.BeginTransaction(eventData.IsolationLevel);
            Turns.Add(transaction, turn);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }
}
