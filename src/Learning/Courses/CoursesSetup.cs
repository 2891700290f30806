using Microsoft.Extensions.DependencyInjection;

namespace Learning.Courses;

public static class CoursesSetup
{
    /// <summary>The library of courses, read from a folder and read again when files in it change.</summary>
    public static IServiceCollection AddCourses(this IServiceCollection services, string contentFolder) => services
        .AddSingleton(new ContentFolder(contentFolder))
        .AddSingleton<Librarian>()
        .AddHostedService<LibraryWatch>();
}
