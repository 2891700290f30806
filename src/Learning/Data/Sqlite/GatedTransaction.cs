using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Learning.Data.Sqlite;

/// <summary>Ends its turn at the <see cref="WriterGate"/> however it ends: committed, rolled back, or just disposed of, which no interceptor hears.</summary>
internal sealed class GatedTransaction(
    IRelationalConnection connection,
    DbTransaction transaction,
    Guid transactionId,
    IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
    bool transactionOwned,
    ISqlGenerationHelper sqlGenerationHelper)
    : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sqlGenerationHelper)
{
    private readonly DbTransaction transaction = transaction;

    protected override void ClearTransaction()
    {
        GatedWrites.EndTurnOf(transaction);
        base.ClearTransaction();
    }

    protected override Task ClearTransactionAsync(CancellationToken cancellationToken = default)
    {
        GatedWrites.EndTurnOf(transaction);
        return base.ClearTransactionAsync(cancellationToken);
    }
}

internal sealed class GatedTransactionFactory(RelationalTransactionFactoryDependencies dependencies) : RelationalTransactionFactory(dependencies)
{
    public override RelationalTransaction Create(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned) =>
        new GatedTransaction(connection, transaction, transactionId, logger, transactionOwned, Dependencies.SqlGenerationHelper);
}
