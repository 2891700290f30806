using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Grading;
using Learning.Grading.Similarity;
using Learning.Grading.Waiting;
using Learning.Journal;
using Learning.Mail;
using Learning.Web.Development;
using Learning.Web.Http;
using Learning.Web.SignIn;

namespace Learning.Web;

/// <summary>Puts the program together and serves it.</summary>
public static class LearningHost
{
    /// <returns>The exit code: 1 when the settings or the machine do not let it start, and the reason is on the error stream.</returns>
    public static async Task<int> Serve(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await StartUnlessStopped(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception reason) when (OperatorTrouble.Of(reason) is not null)
        {
            await Console.Error.WriteLineAsync($"Learning cannot start. {OperatorTrouble.Of(reason)}");
            return 1;
        }
    }

    /// <summary>Told to stop in the middle of a start, what had begun is cancelled, which is no fault.</summary>
    private static async Task StartUnlessStopped(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            app.Logger.LogInformation("Stopped before it had started.");
        }
    }

    public static WebApplication Build(string[] args)
    {
        var builder = NewBuilder(args);
        AddLearning(builder);
        var app = builder.Build();
        UseLearning(app);
        return app;
    }

    /// <summary>The published program has its settings and files beside itself, wherever it is started from.</summary>
    public static WebApplicationBuilder NewBuilder(string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = File.Exists(Path.Combine(AppContext.BaseDirectory, "appsettings.json")) ? AppContext.BaseDirectory : null,
    });

    public static void AddLearning(WebApplicationBuilder builder)
    {
        var folders = Folders.From(builder.Configuration);
        CreateDataFolder(folders.Data);
        builder.Services.AddSingleton(folders);
        builder.Services.AddSingleton(TimeProvider.System);
        // Before the database: one is read while the other is made ready.
        builder.Services.AddCourses(new ContentFolder(folders.Content));
        builder.Services.AddLearningDb(builder.Configuration, folders.Data);
        builder.Services.AddLearningDataProtection();
        builder.Services.AddMail(builder.Configuration, folders.Data);
        builder.Services.AddUploads(builder.Configuration, folders.Data);
        builder.Services.AddSingleton<ComparisonRound>().AddHostedService(provider => provider.GetRequiredService<ComparisonRound>());
        builder.Services.AddHostedService<JournalKeeper>();
        builder.Services.AddDeadlineRounds().AddWaiting();
        builder.Services.AddHostedService<ReleaseRound>();
        builder.Services.AddSchool(builder.Configuration, builder.Environment);
        builder.Services.AddPeople(builder.Configuration);
        builder.Services.AddProxies(builder.Configuration);
        builder.Services.AddWeb();
        builder.Services.AddHealth();
        builder.Services.AddHostedService<ThinningRounds>();
        if (builder.Environment.IsDevelopment()) builder.Services.AddHostedService<DemoSchool>();
    }

    private static void CreateDataFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"Learning:DataFolder cannot be used: {reason.Message}", reason);
        }
    }

    public static void UseLearning(WebApplication app)
    {
        app.UseReceivedAt();
        app.UseProxies();
        app.UseResponseCompression();
        app.UsePlainForms();
        app.UseRefusals();
        app.UseSecurityHeaders();
        app.UseFontCaching();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLanguages();
        app.UseAuthorization();
        app.UseChosenEdition();
        app.UseFetchSite();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapContentChanges();
        app.MapClock();
        app.MapRazorPages().WithStaticAssets();
    }
}
