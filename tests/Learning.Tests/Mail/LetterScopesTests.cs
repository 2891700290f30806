using System.Globalization;
using Learning.Data;
using Learning.Data.PostgreSql;
using Learning.Data.Sqlite;
using Learning.Data.SqlServer;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Mail;

public sealed class LetterScopesTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_log_is_read_page_by_page_newest_first()
    {
        await using var db = new SqliteLearningDb(new DbContextOptionsBuilder<SqliteLearningDb>().UseSqlite("Data Source=:memory:").Options);
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();
        // Three letters of one instant, so that the id has to part them.
        foreach (var minute in new[] { 0, 1, 1, 1, 2 }) db.Add(Post(db, Now.AddMinutes(minute)));
        await db.SaveChangesAsync();

        var whole = await db.Letters.NewestFirst().Select(l => l.Id).ToListAsync();
        var pages = new List<Guid>();
        for (var page = await db.Letters.NewestFirst().Take(2).ToListAsync(); page.Count > 0;)
        {
            pages.AddRange(page.Select(l => l.Id));
            page = await db.Letters.OlderThan(page[^1].StoredAt, page[^1].Id).NewestFirst().Take(2).ToListAsync();
        }

        pages.ShouldBe(whole);
        pages.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Late_and_given_up_letters_are_found()
    {
        await using var db = new SqliteLearningDb(new DbContextOptionsBuilder<SqliteLearningDb>().UseSqlite("Data Source=:memory:").Options);
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();
        var (fresh, late, sent, givenUp) = (Post(db, Now.AddMinutes(-15)), Post(db, Now.AddMinutes(-16)), Post(db, Now.AddDays(-1)), Post(db, Now.AddDays(-5)));
        (sent.SentAt, sent.NextAttemptAt) = (Now.AddDays(-1), null);
        (givenUp.GivenUpAt, givenUp.NextAttemptAt) = (Now.AddDays(-1), null);
        db.AddRange(fresh, late, sent, givenUp);
        await db.SaveChangesAsync();

        (await db.Letters.Late(Now).SingleAsync()).Id.ShouldBe(late.Id);
        (await db.Letters.GivenUp().SingleAsync()).Id.ShouldBe(givenUp.Id);
        (await db.Letters.Waiting().CountAsync()).ShouldBe(2);

        (await db.Letters.Resend(givenUp.Id, null, Now)).ShouldBe(0);
        (await db.Letters.Resend(givenUp.Id, givenUp.GivenUpAt, Now)).ShouldBe(1);
        (await db.Letters.GivenUp().CountAsync()).ShouldBe(0);
        (await db.Letters.Due(Now).Select(l => l.Id).ToListAsync()).ShouldContain(givenUp.Id);
        (await db.Letters.Due(Now).Select(l => l.Id).ToListAsync()).ShouldNotContain(sent.Id);
    }

    [Fact]
    public void Every_database_understands_the_questions()
    {
        LearningDb[] databases =
        [
            new SqliteLearningDb(new DbContextOptionsBuilder<SqliteLearningDb>().UseSqlite("Data Source=:memory:").Options),
            new PostgreSqlLearningDb(new DbContextOptionsBuilder<PostgreSqlLearningDb>().UseNpgsql("Host=nowhere").Options),
            new SqlServerLearningDb(new DbContextOptionsBuilder<SqlServerLearningDb>().UseSqlServer("Server=nowhere").Options),
        ];
        foreach (var db in databases)
            using (db)
            {
                db.Letters.OlderThan(Now, Guid.CreateVersion7()).NewestFirst().Take(50).ToQueryString().ShouldContain("ORDER BY");
                db.Letters.Late(Now).ToQueryString().ShouldContain("WHERE");
                db.Letters.Due(Now).ToQueryString().ShouldContain("LeaseUntil");
            }
    }

    private static Letter Post(LearningDb db, DateTimeOffset at)
    {
        var reader = new Person($"{Guid.CreateVersion7()}@example.pl", "Anna");
        db.Add(reader);
        return new Letter(reader, "receipt", Guid.CreateVersion7().ToString(), new LetterText(CultureInfo.GetCultureInfo("pl"), "Temat"), at);
    }
}
