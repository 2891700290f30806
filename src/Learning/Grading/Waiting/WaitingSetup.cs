using Learning.Essays;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Grading.Waiting;

public static class WaitingSetup
{
    /// <summary>The rounds look after promised days and the letter of the day, too.</summary>
    public static IServiceCollection AddWaiting(this IServiceCollection services) => services
        .AddSingleton(provider => Piece(provider, OverdueRound.Due, OverdueRound.Tell))
        .AddSingleton(provider => Piece(provider, DigestRound.Due, DigestRound.Tell));

    private static RoundPiece Piece(
        IServiceProvider provider,
        Func<DbContext, DateTimeOffset, CancellationToken, Task<IReadOnlyList<Guid>>> due,
        Func<DbContext, Guid, School, DateTimeOffset, CancellationToken, Task<bool>> tell)
    {
        var school = provider.GetRequiredService<School>();
        return new RoundPiece(due, (db, id, now, ct) => tell(db, id, school, now, ct));
    }
}
