using Learning.Data.Sqlite;

namespace Learning.Web.Tests.Commands;

public sealed class PersonCommandTests
{
    [Fact]
    public async Task The_first_administrator_of_a_school_gets_a_link_that_sets_a_password()
    {
        using var program = new LearningProgram();

        var added = await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot", "--administrator"]);

        added.Error.ShouldBeEmpty();
        added.ExitCode.ShouldBe(0);
        added.Output.ShouldContain("Ala Kot <ala@example.com>, administrator");
        added.Output.ShouldContain("https://school.example/set-password?person=");
        SqliteBackup.Verify(program.PathOf("data/learning.db"))["People"].ShouldBe(1);
    }

    [Fact]
    public async Task A_password_can_be_given_but_not_a_weak_one_and_nobody_is_added_twice()
    {
        using var program = new LearningProgram();

        var weak = await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot", "--password-from-stdin"], "krótkie\n");
        var added = await program.Run(["person", "add", "ala@example.com", "--name", "Ala Kot", "--password-from-stdin"], "cztery słowa wystarczą tu\n");
        var again = await program.Run(["person", "add", "ALA@example.com", "--name", "Ala Kot"]);

        (weak.ExitCode, added.ExitCode, again.ExitCode).ShouldBe((1, 0, 1));
        weak.Error.ShouldNotBeEmpty();
        added.Output.ShouldNotContain("set-password");
        again.Error.ShouldContain("already taken");
        SqliteBackup.Verify(program.PathOf("data/learning.db"))["People"].ShouldBe(1);
    }

    [Theory]
    [InlineData("ala@example,com")]
    [InlineData("Ala Kot <ala@example.com>")]
    [InlineData("ala")]
    public async Task What_is_no_address_alone_is_refused(string typed)
    {
        using var program = new LearningProgram();

        var refused = await program.Run(["person", "add", typed, "--name", "Ala Kot"]);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain(typed);
        refused.Error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_name_is_required_and_the_way_to_give_it_is_shown()
    {
        using var program = new LearningProgram();

        var refused = await program.Run(["person", "add", "ala@example.com"]);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("--name");
    }
}
