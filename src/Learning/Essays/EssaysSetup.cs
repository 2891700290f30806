using Microsoft.Extensions.DependencyInjection;

namespace Learning.Essays;

public static class EssaysSetup
{
    /// <summary>The rounds that hand in drafts at their deadline and write reminders.</summary>
    public static IServiceCollection AddDeadlineRounds(this IServiceCollection services) =>
        services.AddSingleton<DeadlineRounds>().AddHostedService(provider => provider.GetRequiredService<DeadlineRounds>());
}
