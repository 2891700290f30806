using Learning.Courses.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Learning.Courses;

/// <summary>What a program needs to serve courses.</summary>
public static class CoursesSetup
{
    public static IServiceCollection AddCourses(this IServiceCollection services, ContentFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(folder).AddSingleton<Librarian>().AddHostedService<LibraryWatch>()
            .AddSingleton<SearchIndex>().AddHostedService<SearchWatch>();
    }
}
