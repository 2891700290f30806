using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Essays.Files;

public static class UploadsSetup
{
    /// <exception cref="CannotStart">As <see cref="UploadOptions.Read"/>.</exception>
    public static IServiceCollection AddUploads(this IServiceCollection services, IConfiguration configuration, string dataFolder) => services
        .AddSingleton(UploadOptions.Read(configuration, dataFolder))
        .AddSingleton<UploadFolder>().AddSingleton<PdfText>().AddSingleton<FileReader>().AddSingleton<Reception>()
        .AddSingleton<UploadSweeper>().AddHostedService(provider => provider.GetRequiredService<UploadSweeper>());
}
