using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Learning.Mail;

public static class MailSetup
{
    /// <summary>The outbox with its postman. Needs a <see cref="School"/> and a scoped <c>DbContext</c>; contexts that post letters take the registered <see cref="IInterceptor"/>s.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddOptions<MailOptions>().Configure(options => Read(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Mailbox>().AddSingleton<IInterceptor, MailboxBell>();
        services.AddSingleton<Envelope>().AddSingleton(provider => Transport(provider, Path.Combine(dataFolder, "mail")));
        services.AddSingleton<Postman>().AddHostedService(provider => provider.GetRequiredService<Postman>());
        return services;
    }

    private static IMailTransport Transport(IServiceProvider provider, string folder)
    {
        if (provider.GetRequiredService<IOptions<MailOptions>>().Value.Host is null)
            return ActivatorUtilities.CreateInstance<FolderTransport>(provider, folder);
#if PUBLIC_FEED
        return ActivatorUtilities.CreateInstance<MailKitTransport>(provider);
#else
        return ActivatorUtilities.CreateInstance<SystemNetMailTransport>(provider);
#endif
    }

    private static void Read(IConfiguration configuration, MailOptions options)
    {
        try
        {
            configuration.GetSection(MailOptions.Section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException problem)
        {
            var reason = $"{problem.Message} Learning:Mail expects Host, Port (1 to 65535), Security (None, StartTls or Tls), User, Password, From and ReplyTo.";
            throw new OptionsValidationException(Options.DefaultName, typeof(MailOptions), [reason]);
        }

        // An empty environment variable says nothing.
        options.Host = Said(options.Host);
        (options.User, options.Password) = (Said(options.User), Said(options.Password));
        (options.From, options.ReplyTo) = (Said(options.From), Said(options.ReplyTo));
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
