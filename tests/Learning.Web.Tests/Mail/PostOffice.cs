using System.Collections.Concurrent;
using System.Globalization;
using Learning.Data;
using Learning.Mail;
using Learning.People;
using Learning.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Learning.Web.Tests.Mail;

/// <summary>One node's mail: the program's own services over a database file and a mail server.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    public static readonly DateTimeOffset Opening = new(2027, 4, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly Journal log = new();
    private readonly ServiceProvider services;
    private readonly string folder;

    private PostOffice(string folder, int port, TestClock clock, IInterceptor? trouble, string[] settings)
    {
        (this.folder, Clock) = (folder, clock);
        var configuration = new ConfigurationBuilder().AddCommandLine([.. ((string[])["Host=127.0.0.1", $"Port={port}", "Security=None", "From=Szkoła Łąka <szkola@example.pl>", .. settings]).Select(s => $"Learning:Mail:{s}")]).Build();
        var collection = new ServiceCollection().AddLogging(logging => logging.AddProvider(log))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new School { Name = "Szkoła Łąka", PublicAddress = new("https://szkola.example.pl/") })
            .AddLearningDb(configuration, folder)
            .AddMail(configuration, folder);
        if (trouble is not null) collection.AddSingleton(trouble);
        services = collection.BuildServiceProvider();
    }

    public TestClock Clock { get; }

    /// <summary>Every line of the log, exceptions included.</summary>
    public IReadOnlyCollection<string> Log => log.Lines;

    public Postman Postman => services.GetRequiredService<Postman>();

    public static async Task<PostOffice> Open(int port, IInterceptor? trouble = null, params string[] settings)
    {
        var office = new PostOffice(Directory.CreateTempSubdirectory("post").FullName, port, new TestClock(Opening), trouble, settings);
        await office.Do(db => db.Database.EnsureCreatedAsync());
        return office;
    }

    /// <summary>Another node over the same database.</summary>
    public PostOffice Branch(int port) => new(folder, port, Clock, null, []);

    public async Task<T> Do<T>(Func<LearningDb, Task<T>> action)
    {
        await using var scope = services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<LearningDb>());
    }

    public Task<Guid> Post(string address = "anna@example.pl", string essay = "Zażółć gęślą jaźń.\n.\nKoniec") => Do(async db =>
    {
        var letter = Write(db, address, essay);
        await db.SaveChangesAsync();
        return letter.Id;
    });

    public Letter Write(LearningDb db, string address, string essay = "Praca")
    {
        var reader = new Person(address, "Anna Gęś");
        var text = new LetterText(CultureInfo.GetCultureInfo("pl"), "Praca została oddana – „Standardy”") { Thread = "homework-1" }.Paragraph("Dzień dobry!").Quotation(essay).Attach("essay.txt", essay);
        var letter = new Letter(reader, "receipt", Guid.CreateVersion7().ToString(), text, Clock.Now);
        db.Add(reader);
        db.Add(letter);
        return letter;
    }

    public Task<int> Deliver() => Postman.DeliverDueLetters(Clock.Now, CancellationToken.None);

    public Task<Letter> Letter(Guid id) => Do(db => db.Letters.AsNoTracking().SingleAsync(l => l.Id == id));

    public Task<List<Letter>> Letters() => Do(db => db.Letters.AsNoTracking().ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private sealed class Journal : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => Lines.Clear();
    }
}
