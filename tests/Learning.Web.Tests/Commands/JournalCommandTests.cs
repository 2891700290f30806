namespace Learning.Web.Tests.Commands;

public sealed class JournalCommandTests
{
    [Fact]
    public async Task An_operator_verifies_the_journal_while_the_program_serves()
    {
        using var program = new LearningProgram();
        var before = await program.Run(["journal", "verify"]);
        using var serving = await program.Serve();

        var verified = await program.Run(["journal", "verify"]);
        var unknown = await program.Run(["journal", "verify", "--seal", new string('a', 64)]);

        (before.ExitCode, verified.ExitCode, unknown.ExitCode).ShouldBe((1, 0, 1));
        before.Error.ShouldContain("there is no database yet");
        verified.Output.ShouldContain("0 entries, all whole.");
        verified.Output.ShouldContain(new string('0', 64));
        unknown.Error.ShouldContain("No entry bears that seal");
    }
}
