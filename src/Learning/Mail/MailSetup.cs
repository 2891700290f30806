using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Learning.Mail;

public static class MailSetup
{
    /// <summary>The outbox with its postman. Needs a <see cref="School"/> and a scoped <c>DbContext</c>; contexts that post letters take the registered <see cref="IInterceptor"/>s.</summary>
    /// <exception cref="CannotStart">As <see cref="MailOptions.Read"/>.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var options = MailOptions.Read(configuration);
        services.AddSingleton(options).AddSingleton<Envelope>();
        services.AddTransport(options, Path.Combine(dataFolder, "mail"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SignedLinks>();
        services.AddSingleton<Mailbox>().AddSingleton<IInterceptor, MailboxBell>();
        services.AddSingleton<Postman>().AddHostedService(provider => provider.GetRequiredService<Postman>());
        return services;
    }

    private static void AddTransport(this IServiceCollection services, MailOptions options, string folder)
    {
        if (options.OAuth2 is { } oauth) services.AddSingleton(provider => new AccessTokens(oauth, provider.GetRequiredService<TimeProvider>()));
        if (options.Host is null) services.AddSingleton<IMailTransport>(provider => new FolderTransport(provider.GetRequiredService<Envelope>(), folder));
#if PUBLIC_FEED
        else services.AddSingleton<IMailTransport, MailKitTransport>();
#else
        else services.AddSingleton<IMailTransport, SystemNetMailTransport>();
#endif
    }
}
