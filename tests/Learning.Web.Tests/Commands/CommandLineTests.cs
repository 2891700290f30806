using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("check", "--help")]
    [InlineData("person", "add", "--help")]
    [InlineData("migrate", "--help")]
    [InlineData("mail", "test", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    [InlineData("--help")]
    public async Task Every_verb_explains_itself(params string[] arguments)
    {
        using var program = new LearningProgram();

        var help = await program.Run(arguments);

        help.ExitCode.ShouldBe(0);
        help.Error.ShouldBeEmpty();
        help.Output.ShouldContain("Usage:");
        foreach (var verb in arguments[..^1]) help.Output.ShouldContain(verb);
    }

    [Fact]
    public async Task An_unknown_verb_is_refused()
    {
        using var program = new LearningProgram();

        var refused = await program.Run(["sreve"]);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("sreve");
    }

    [Fact]
    public async Task Wrong_settings_are_named_and_stop_commands_as_they_stop_serving()
    {
        using var program = new LearningProgram();

        var serve = await program.Run([], "", ("Learning:Database", "Oracle"));
        var migrate = await program.Run(["migrate"], "", ("Learning:Database", "Oracle"));

        (serve.ExitCode, migrate.ExitCode).ShouldBe((1, 1));
        serve.Error.ShouldContain("Learning:Database");
        migrate.Error.ShouldContain("Learning:Database");
    }

    [Fact]
    public async Task Migrating_twice_applies_once()
    {
        using var program = new LearningProgram();

        var first = await program.Run(["migrate"]);
        var second = await program.Run(["migrate"]);

        (first.ExitCode, second.ExitCode).ShouldBe((0, 0));
        first.Output.ShouldContain("applied");
        second.Output.ShouldBe($"The database is up to date.{Environment.NewLine}");
    }

    [Fact]
    public async Task Content_in_order_passes_and_a_problem_is_shown_with_its_place()
    {
        using var program = new LearningProgram();
        RepositoryFolders.Copy(RepositoryFolders.Content, program.PathOf("content"));
        var course = Directory.GetFiles(program.PathOf("content"), "course.yml", SearchOption.AllDirectories)[0];

        var good = await program.Run(["check", "content"]);
        await File.AppendAllTextAsync(course, "\nnieznany-klucz: tak\n");
        var bad = await program.Run(["check", "content"]);
        var missing = await program.Run(["check", "elsewhere"]);

        good.ExitCode.ShouldBe(0, good.Output);
        bad.ExitCode.ShouldBe(1);
        bad.Output.ShouldMatch(@"course\.yml:\d+:\d+ error [\w-]+ .*nieznany-klucz");
        missing.ExitCode.ShouldBe(1);
        missing.Error.ShouldContain(program.PathOf("elsewhere"));
    }
}
