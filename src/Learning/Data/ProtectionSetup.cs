using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Data;

public static class ProtectionSetup
{
    /// <summary>Data protection with its keys in the database: every node reads every cookie, and a restored backup keeps people signed in.</summary>
    public static IServiceCollection AddLearningDataProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Learning");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new DatabaseKeyRepository(scopes));
        return services;
    }
}
