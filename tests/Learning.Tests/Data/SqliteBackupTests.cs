using Learning.Data.Sqlite;
using Learning.Mail;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static Learning.Tests.Data.WriterGateTests;

namespace Learning.Tests.Data;

public sealed class SqliteBackupTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_backup_made_amid_writing_is_whole_and_of_one_moment()
    {
        await using var database = await TemporaryDatabase.Started();
        using var stop = new CancellationTokenSource();
        var written = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                // Always two at once: a copy taken between them would hold an odd number.
                await database.Do(db => db.Write(async ct =>
                {
                    await Save(db, Somebody(2 * i));
                    await Save(db, Somebody((2 * i) + 1));
                }));
                if (i == 5) written.SetResult();
            }
        });
        await written.Task;

        var backup = Path.Combine(database.Folder, "backup.db");
        var rows = SqliteBackup.Take(database.File, backup);
        await stop.CancelAsync();
        await writing;

        rows["People"].ShouldBeGreaterThan(11);
        (rows["People"] % 2).ShouldBe(0);
        SqliteBackup.Verify(backup)["People"].ShouldBe(rows["People"]);
        Directory.GetFiles(database.Folder, "backup.db*").ShouldBe([backup], "a backup is one file");
    }

    [Fact]
    public async Task A_backup_never_overwrites_another()
    {
        await using var database = await TemporaryDatabase.Started();
        var backup = Path.Combine(database.Folder, "backup.db");
        SqliteBackup.Take(database.File, backup);
        await database.Do(db => Save(db, Somebody(1)));

        Should.Throw<CannotStart>(() => SqliteBackup.Take(database.File, backup)).Message.ShouldContain("exists already");

        SqliteBackup.Verify(backup)["People"].ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_file_is_found_out_and_restoring_it_changes_nothing()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(1)));
        var backup = Path.Combine(database.Folder, "backup.db");
        SqliteBackup.Take(database.File, backup);
        var bytes = await File.ReadAllBytesAsync(backup);
        bytes.AsSpan(4096, bytes.Length - 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(backup, bytes);

        Should.Throw<CannotStart>(() => SqliteBackup.Verify(backup));
        await Should.ThrowAsync<CannotStart>(() => SqliteRestore.Restore(database.File, backup, Now, TestContext.Current.CancellationToken));

        (await database.Do(db => db.People.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("To nie jest baza danych, lecz zwykły tekst, dość długi, by miał nagłówek i jeszcze kilka słów więcej niż sto znaków.")]
    [InlineData("")]
    public async Task What_is_no_database_of_the_school_is_not_restored(string text)
    {
        await using var database = await TemporaryDatabase.Started();
        var other = Path.Combine(database.Folder, "other.db");
        await File.WriteAllTextAsync(other, text);

        var refusal = await Should.ThrowAsync<CannotStart>(() => SqliteRestore.Restore(database.File, other, Now, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("other.db");
    }

    [Fact]
    public async Task A_restored_backup_holds_its_old_mail_back_and_the_previous_database_is_kept_aside()
    {
        await using var database = await TemporaryDatabase.Started();
        var backup = Path.Combine(database.Folder, "backup.db");
        await database.Do(async db =>
        {
            var person = Somebody(1);
            db.Add(person);
            db.Add(new Letter(person, "receipt", "waiting", new LetterText(new System.Globalization.CultureInfo("pl"), "Potwierdzenie"), Now));
            await db.SaveChangesAsync();
        });
        SqliteBackup.Take(database.File, backup);
        await database.Do(db => Save(db, Somebody(2)));
        SqliteConnection.ClearAllPools();

        var restored = await SqliteRestore.Restore(database.File, backup, Now, TestContext.Current.CancellationToken);

        restored.Quarantined.ShouldBe(1);
        await using var after = TemporaryDatabase.Unstarted(database.Folder);
        (await after.Do(db => db.People.CountAsync())).ShouldBe(1);
        var letter = await after.Do(db => db.Letters.SingleAsync());
        letter.NextAttemptAt.ShouldBeNull();
        letter.GivenUpAt.ShouldBe(Now);
        letter.LastError.ShouldBe(SqliteRestore.Quarantine);
        SqliteBackup.Verify(restored.KeptAside.ShouldNotBeNull())["People"].ShouldBe(2);
        Directory.GetFiles(database.Folder, "*.coming*").ShouldBeEmpty();
    }
}
