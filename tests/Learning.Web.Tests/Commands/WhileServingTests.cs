using System.Net;
using Learning.Data.Sqlite;

namespace Learning.Web.Tests.Commands;

public sealed class WhileServingTests
{
    [Fact]
    public async Task Commands_that_write_leave_a_serving_program_alone_and_say_where_to_do_it_a_backup_only_reads()
    {
        using var program = new LearningProgram();
        using var serving = await program.Serve();

        var added = await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot"]);
        var second = await program.Run([]);
        var backup = await program.Run(["backup", "school.backup"]);
        var restored = await program.Run(["restore", "school.backup"]);

        (added.ExitCode, second.ExitCode, backup.ExitCode, restored.ExitCode).ShouldBe((1, 1, 0, 1));
        added.Error.ShouldContain("already serving");
        added.Error.ShouldContain("/cohorts");
        second.Error.ShouldContain("already serving");
        restored.Error.ShouldContain("Stop it first");
        backup.Output.ShouldContain("verified");
        SqliteBackup.Verify(program.PathOf("school.backup")).Keys.ShouldContain("Submissions");
    }

    [Fact]
    public async Task A_killed_program_leaves_the_database_to_the_next_command()
    {
        using var program = new LearningProgram();
        using (var serving = await program.Serve())
        {
            using var client = new HttpClient { BaseAddress = serving.Address };
            (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var added = await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot"]);

        added.Error.ShouldBeEmpty();
        added.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_program_told_to_stop_while_it_first_starts_stops_cleanly_and_starts_again()
    {
        using var program = new LearningProgram();
        using var starting = await program.Begin("Applying migration", ("Logging:LogLevel:Microsoft.EntityFrameworkCore.Migrations", "Information"));

        var stopped = await starting.Stop();

        (stopped.ExitCode, stopped.Error).ShouldBe((0, ""));
        using var serving = await program.Serve();
        using var client = new HttpClient { BaseAddress = serving.Address };
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
