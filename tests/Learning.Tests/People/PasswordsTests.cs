using Learning.People;

namespace Learning.Tests.People;

public sealed class PasswordsTests
{
    private const string Email = "jan.kowalski@example.com";

    [Theory]
    [InlineData("cztery słowa bez sensu")]
    [InlineData("Nauka-2026-demo")]
    [InlineData("tramwaj kot okno")]
    [InlineData("żółta łódź 7")]
    [InlineData("xK4$mz!pQ0vt")]
    public void A_long_password_of_any_kind_is_taken(string password) => Passwords.ProblemWith(password, Email).ShouldBeNull();

    [Theory]
    [InlineData("jedenaście1", "Password.TooShort")]
    [InlineData("", "Password.TooShort")]
    [InlineData("abcabcabcabc", "Password.Monotonous")]
    [InlineData("to ja, Jan.Kowalski", "Password.ContainsEmail")]
    [InlineData("password12345", "Password.Common")]
    [InlineData("PASSWORD!2027", "Password.Common")]
    [InlineData("Hasło-haslo-2027", "Password.Common")]
    [InlineData("123456789012", "Password.Common")]
    [InlineData("qwertyuiop12", "Password.Common")]
    [InlineData("zaq1xsw2cde3", "Password.Common")]
    [InlineData("1q2w3e4r5t6y", "Password.Common")]
    [InlineData("KochamCię2027!", "Password.Common")]
    public void What_is_guessed_first_is_refused(string password, string code) => Passwords.ProblemWith(password, Email).ShouldNotBeNull().Code.ShouldBe(code);

    [Fact]
    public void The_longest_password_is_taken_and_a_longer_one_refused()
    {
        var longest = string.Concat(Enumerable.Range(0, Passwords.MostLength).Select(i => (char)('a' + (i % 26))));
        Passwords.ProblemWith(longest, Email).ShouldBeNull();
        Passwords.ProblemWith($"{longest}ż", Email).ShouldNotBeNull().Code.ShouldBe("Password.TooLong");
    }

    [Fact]
    public void A_name_of_two_letters_stands_in_too_many_words_to_be_refused()
    {
        Passwords.ProblemWith("okno tramwaj kot", "ok@example.com").ShouldBeNull();
        Passwords.ProblemWith("okno tramwaj kot", "okn@example.com").ShouldNotBeNull().Code.ShouldBe("Password.ContainsEmail");
    }

    [Fact]
    public void A_refusal_names_the_field_it_is_about()
    {
        Should.Throw<Refusal>(() => Passwords.Check("krótkie", Email, "NewPassword")).Field.ShouldBe("NewPassword");
        Should.NotThrow(() => Passwords.Check("cztery słowa bez sensu", Email, "NewPassword"));
    }
}
