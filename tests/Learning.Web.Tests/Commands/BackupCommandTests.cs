using Learning.Data.Sqlite;

namespace Learning.Web.Tests.Commands;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task What_was_backed_up_comes_back_and_what_was_there_is_kept_aside()
    {
        using var program = new LearningProgram();
        await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot"]);
        var backup = await program.Run(["backup", "first.backup"]);
        await program.Run(["person", "add", "ola@example.com", "--name", "Ola Pies"]);

        var restored = await program.Run(["restore", "first.backup"]);

        (backup.ExitCode, restored.ExitCode).ShouldBe((0, 0));
        backup.Output.ShouldContain(program.PathOf("first.backup"));
        backup.Output.ShouldContain(program.PathOf("data/uploads"));
        restored.Output.ShouldContain(program.PathOf("data/uploads"));
        SqliteBackup.Verify(program.PathOf("data/learning.db"))["People"].ShouldBe(1);
        var aside = Directory.GetFiles(program.PathOf("data"), "learning.db.before-restore-*Z").ShouldHaveSingleItem();
        restored.Output.ShouldContain(aside);
        SqliteBackup.Verify(aside)["People"].ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_in_a_line()
    {
        using var program = new LearningProgram();
        await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot"]);

        var refused = await program.Run(["backup", "nie-ma/first.backup"]);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("nie-ma");
        refused.Error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Something_else_than_a_backup_is_refused_and_nothing_changes()
    {
        using var program = new LearningProgram();
        await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot"]);
        await File.WriteAllTextAsync(program.PathOf("notes.txt"), "To nie jest kopia zapasowa.");

        var notes = await program.Run(["restore", "notes.txt"]);
        var nothing = await program.Run(["restore", "nothing.backup"]);

        (notes.ExitCode, nothing.ExitCode).ShouldBe((1, 1));
        notes.Error.ShouldContain(program.PathOf("notes.txt"));
        nothing.Error.ShouldContain(program.PathOf("nothing.backup"));
        SqliteBackup.Verify(program.PathOf("data/learning.db"))["People"].ShouldBe(1);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=db.example;Database=school", "pg_dump")]
    [InlineData("SqlServer", "Server=db.example;Database=school", "BACKUP DATABASE")]
    public async Task A_server_is_backed_up_by_its_own_tools(string engine, string connection, string tool)
    {
        using var program = new LearningProgram();

        var backup = await program.Run(["backup", "school.backup"], "", ("Learning:Database", engine), ("ConnectionStrings:Learning", connection));

        backup.ExitCode.ShouldBe(2);
        backup.Error.ShouldContain(tool);
        File.Exists(program.PathOf("school.backup")).ShouldBeFalse();
    }
}
