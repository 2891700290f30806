using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Mail;

/// <summary>Rings once a change that posted letters is committed. Belongs into the options of every context that posts letters.</summary>
public sealed class MailboxBell(Mailbox mailbox) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        RingIfCommitted(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        RingIfCommitted(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RingForLetters(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RingForLetters(eventData.Context);
        return Task.CompletedTask;
    }

    private void RingIfCommitted(DbContext? context)
    {
        if (context?.Database.CurrentTransaction is null) RingForLetters(context);
    }

    private void RingForLetters(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<Letter>().Any() == true) mailbox.Ring();
    }
}
