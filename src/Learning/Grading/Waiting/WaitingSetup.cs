using Learning.Essays;
using Learning.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Grading.Waiting;

public static class WaitingSetup
{
    /// <summary>The rounds look after promised days, too.</summary>
    public static IServiceCollection AddPromisedDays(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var school = provider.GetRequiredService<School>();
        return new RoundPiece(OverdueRound.Due, (db, id, now, ct) => OverdueRound.Tell(db, id, school, now, ct));
    });
}
