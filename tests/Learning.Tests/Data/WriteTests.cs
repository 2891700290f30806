using Learning.Data;
using Microsoft.EntityFrameworkCore;
using static Learning.Tests.Data.WriterGateTests;

namespace Learning.Tests.Data;

public sealed class WriteTests
{
    [Fact]
    public async Task All_of_the_work_is_stored_or_nothing()
    {
        await using var database = await TemporaryDatabase.Started();

        await Should.ThrowAsync<Refusal>(() => database.Do(db => db.Write(async ct =>
        {
            await Save(db, Somebody(1));
            throw new Refusal("Some.Rule");
        })));

        (await database.Do(db => db.People.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_read_before_is_read_again_inside()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(1)));

        var name = await database.Do(async db =>
        {
            (await db.People.SingleAsync()).Name.ShouldBe("Osoba 1");
            await database.Do(other => other.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Nowe imię")));
            return await db.Write(async ct => (await db.People.SingleAsync(ct)).Name);
        });

        name.ShouldBe("Nowe imię");
    }

    [Fact]
    public async Task Unsaved_changes_are_never_forgotten_silently()
    {
        await using var database = await TemporaryDatabase.Started();

        await Should.ThrowAsync<InvalidOperationException>(() => database.Do(db =>
        {
            db.Add(Somebody(1));
            return db.Write(ct => db.SaveChangesAsync(ct));
        }));
    }

    [Fact]
    public async Task A_write_inside_a_write_is_the_same_transaction()
    {
        await using var database = await TemporaryDatabase.Started();

        await Should.ThrowAsync<Refusal>(() => database.Do(db => db.Write(async ct =>
        {
            await db.Write(inner => Save(db, Somebody(1)), ct);
            throw new Refusal("Some.Rule");
        })));

        (await database.Do(db => db.People.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Work_that_meets_a_duplicate_runs_again()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(1)));
        var runs = 0;

        await database.Do(db => db.Write(ct => Save(db, Somebody(++runs))));

        runs.ShouldBe(2, "the first met Osoba 1, the second stored Osoba 2");
        (await database.Do(db => db.People.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_duplicate_that_stays_is_told()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(1)));

        var told = await Should.ThrowAsync<DbUpdateException>(() => database.Do(db => db.Write(ct => Save(db, Somebody(1)))));

        told.IsUniqueViolation().ShouldBeTrue();
    }

    [Fact]
    public async Task Work_whose_row_somebody_else_changed_runs_again()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(1)));
        var runs = 0;

        await database.Do(db => db.Write(async ct =>
        {
            var person = await db.People.SingleAsync(ct);
            if (++runs == 1) await db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.ConcurrencyStamp, "inny"), ct);
            person.Name = "Nowe imię";
            await db.SaveChangesAsync(ct);
        }));

        runs.ShouldBe(2);
        (await database.Do(db => db.People.SingleAsync())).Name.ShouldBe("Nowe imię");
    }

    [Fact]
    public async Task A_missing_row_is_no_duplicate()
    {
        await using var database = await TemporaryDatabase.Started();

        var told = await Should.ThrowAsync<DbUpdateException>(() => database.Do(async db =>
        {
            db.Add(new Learning.Study.Visit(Guid.CreateVersion7(), "lekcja", TimeProvider.System.GetUtcNow()));
            await db.SaveChangesAsync();
        }));

        told.IsUniqueViolation().ShouldBeFalse();
    }

    [Fact]
    public async Task Ids_made_later_sort_later_on_the_file_as_in_memory()
    {
        await using var database = await TemporaryDatabase.Started();
        var people = Enumerable.Range(0, 50).Select(Somebody).ToList();
        await database.Do(db =>
        {
            db.AddRange(Enumerable.Reverse(people));
            return db.SaveChangesAsync();
        });

        var stored = await database.Do(db => db.People.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());

        stored.ShouldBe([.. people.Select(p => p.Id).OrderBy(id => id.ToString(), StringComparer.Ordinal)]);
    }
}
