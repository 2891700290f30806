using Learning.Cohorts;
using Learning.Courses;

namespace Learning.Web.Http;

/// <summary>Somebody in several editions of a course chooses which one its addresses show: <c>?edition=</c> is remembered in a cookie and leaves the address.</summary>
public static class ChosenEdition
{
    private const string Key = "edition";

    public static EditionChoice EditionOf(this HttpContext context, string courseId) =>
        EditionChoice.At(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), Guid.TryParse(HostCookie.Read(context.Request, $"{Key}-{courseId}"), out var chosen) ? chosen : null);

    /// <param name="address">Of the course or of a part of it, with its fragment if it has one.</param>
    public static string AddressIn(Cohort cohort, string address) =>
        address.Split('#') is [var path, var fragment] ? $"{path}?{Key}={cohort.Id}#{fragment}" : $"{address}?{Key}={cohort.Id}";

    public static void UseChosenEdition(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !Guid.TryParse(context.Request.Query[Key], out var chosen) || Course(context) is not { } course) return next(context);
        HostCookie.Write(context, $"{Key}-{course.Id}", chosen.ToString(), TimeSpan.FromDays(365));
        context.Response.Redirect(context.Request.Path.ToUriComponent());
        return Task.CompletedTask;
    });

    private static Course? Course(HttpContext context) =>
        context.GetRouteValue("course") is string id ? context.RequestServices.GetRequiredService<Librarian>().Current.Find(id) : null;
}
