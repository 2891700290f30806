using Learning.Web.Tests.Mail;

namespace Learning.Web.Tests.Commands;

public sealed class MailCommandTests
{
    [Fact]
    public async Task A_test_letter_goes_out_and_nothing_is_stored()
    {
        await using var server = new SmtpServer();
        using var program = new LearningProgram();

        var sent = await program.Run(["mail", "test", "ola@example.test"], "", To(server));

        sent.Error.ShouldBeEmpty();
        (sent.ExitCode, sent.Output).ShouldBe((0, $"127.0.0.1:{server.Port} took the letter to ola@example.test.{Environment.NewLine}"));
        server.Accepted.ShouldHaveSingleItem().To.ShouldBe("ola@example.test");
        File.Exists(program.PathOf("data/learning.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_server_answers_instead_is_said()
    {
        await using var server = new SmtpServer();
        server.Reply("RCPT", "550 5.1.1 No such mailbox");
        using var program = new LearningProgram();

        var refused = await program.Run(["mail", "test", "ola@example.test"], "", To(server));

        (refused.ExitCode, refused.Output).ShouldBe((1, ""));
        refused.Error.ShouldContain($"127.0.0.1:{server.Port}: 550");
        refused.Error.ShouldContain("No such mailbox");
    }

    [Fact]
    public async Task Without_a_server_or_an_address_it_says_what_is_missing()
    {
        using var program = new LearningProgram();

        var noServer = await program.Run(["mail", "test", "ola@example.test"]);
        var noAddress = await program.Run(["mail", "test", "ola"]);

        (noServer.ExitCode, noAddress.ExitCode).ShouldBe((1, 1));
        noServer.Error.ShouldContain("Learning:Mail:Host");
        noAddress.Error.ShouldContain("ola is not an e-mail address");
    }

    private static (string Key, string Value)[] To(SmtpServer server) =>
    [
        ("Learning:Mail:Host", "127.0.0.1"), ("Learning:Mail:Port", $"{server.Port}"), ("Learning:Mail:Security", "None"), ("Learning:Mail:From", "szkola@example.test"),
    ];
}
