using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Mail;
using Learning.Tests;
using Learning.Web.Development;
using Learning.Web.Tests.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Web.Tests.Hosting;

/// <summary>
/// The whole program on a real port, with a data folder, a database and a clock of its own. The demo people are in it
/// (<see cref="DemoSchool"/>); the clock stands at the opening of the sample edition until a test moves it.
/// </summary>
/// <remarks>Tests of one class share it, in any order: each opens an edition of its own (<see cref="Edition"/>) and the clock only goes on.</remarks>
public class SchoolUnderTest : IAsyncLifetime
{
    public static readonly DateTimeOffset Opening = new(2027, 4, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database = TestDatabase.New();
    private WebApplication app = null!;

    public TestClock Clock { get; private set; } = null!;

    public TestLog Log { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("learning-web-").FullName;

    public string DataFolder => Path.Combine(Folder, "data");

    public string DatabaseFile => Path.Combine(DataFolder, "learning.db");

    /// <summary>Where the program listens.</summary>
    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    /// <summary>Production, or Development, which shows letters and errors to whoever asks.</summary>
    protected virtual string EnvironmentName => Environments.Production;

    /// <summary>Http or https, with a certificate that nobody signed.</summary>
    protected virtual string Scheme => "http";

    /// <summary>Null where only system time will do, for example in a browser that forgets cookies by its own clock.</summary>
    protected virtual DateTimeOffset? ClockStart => Opening;

    protected virtual string ContentFolder => RepositoryFolders.Content;

    /// <summary>The demo people and their edition; without them the school is as empty as a new one.</summary>
    protected virtual bool HasDemoPeople => true;

    /// <summary>Drafts are handed in and reminders written by themselves, as time goes by.</summary>
    protected virtual bool HasRounds => false;

    /// <summary>Further settings, as on the command line: <c>--Learning:Mail:Host=…</c>.</summary>
    protected virtual IEnumerable<string> Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        app = Build();
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
        Services.GetRequiredService<School>().PublicAddress = Address;
        if (HasDemoPeople && EnvironmentName != Environments.Development) await ActivatorUtilities.CreateInstance<DemoSchool>(Services).StartAsync(CancellationToken.None);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await database.Drop(Services);
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the program as an operator would, and starts it again over the same data, on another port.</summary>
    public async Task Restart()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        app = Build();
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
        Services.GetRequiredService<School>().PublicAddress = Address;
    }

    /// <summary>Stops it as an operator would; requests that have begun are finished.</summary>
    public Task Stop() => app.StopAsync();

    /// <summary>Somebody nobody knows yet.</summary>
    public Browser Visitor(string language = "pl") => new(() => Address, Services.GetRequiredService<TimeProvider>().GetUtcNow, language);

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<Browser> SignIn(string email, string password = DemoSchool.Password, string language = "pl")
    {
        var browser = Visitor(language);
        await browser.SignIn(email, password);
        return browser;
    }

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> Db<T>(Func<LearningDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LearningDb>());
    }

    public Task Db(Func<LearningDb, Task> work) => Db(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>Every letter in the outbox to this person, sent or waiting, in the order of storing.</summary>
    public Task<List<Letter>> Letters(string to) => Db(db => db.Letters.AsNoTracking().Where(l => l.To == to).OrderBy(l => l.StoredAt).ThenBy(l => l.Id).ToListAsync());

    /// <summary>Waits until letters have arrived: the clock, which stands, goes on for as long as they gather.</summary>
    public Task Delivered(Func<Task<bool>> arrived) => Eventually.Until(() =>
    {
        if (Clock.Nearest <= Mailbox.Gathering) Clock.Advance(Mailbox.Gathering);
        return arrived();
    });

    /// <summary>Opens an edition of the sample course for people of its own.</summary>
    public Task<Edition> Open(Func<Brief, Brief>? with = null, int trainees = 1, int trainers = 1) => Edition.Open(this, with, trainees, trainers);

    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(LearningHost).Assembly.GetName().Name,
            ContentRootPath = RepositoryFolders.Web,
            EnvironmentName = EnvironmentName,
            Args =
            [
                $"--urls={Scheme}://127.0.0.1:0", $"--Learning:PublicAddress={Scheme}://127.0.0.1", $"--Learning:DataFolder={DataFolder}", $"--Learning:ContentFolder={ContentFolder}",
                .. database.Settings, .. Settings,
            ],
        });
        builder.WebHost.UseStaticWebAssets();
        if (Scheme == "https") builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = TestCertificate.New()));
        builder.Logging.ClearProviders().AddProvider(Log).AddFilter<TestLog>(TestLog.Arrivals, LogLevel.Information);
        LearningHost.AddLearning(builder);
        if (ClockStart is { } start) builder.Services.AddSingleton<TimeProvider>(Clock ??= new TestClock(start));
        // Rounds run when a test says so: a clock that leaps over days would set them off anywhere.
        if (!HasRounds) builder.Services.Remove(builder.Services.Last(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(DeadlineRounds)));
        // Slow hashes are for thieves; a test of its own says how slow they are.
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        Configure(builder);
        var built = builder.Build();
        LearningHost.UseLearning(built);
        return built;
    }
}
