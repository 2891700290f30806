namespace Learning.People;

/// <summary>Which passwords are taken: length counts, composition does not; what is guessed first is refused (NIST SP 800-63B, 3.1.1.2).</summary>
public static class Passwords
{
    public const int LeastLength = 12;
    public const int MostLength = 256;
    public const int LeastDifferentCharacters = 4;

    /// <summary>Shorter names stand in too many words to be refused.</summary>
    private const int ShortestTellingName = 3;

    /// <param name="field">The form field that a refusal is about.</param>
    /// <exception cref="Refusal"><c>Password.TooShort</c>, <c>Password.TooLong</c>, <c>Password.Monotonous</c>, <c>Password.ContainsEmail</c>, <c>Password.Common</c>.</exception>
    public static void Check(string password, string email, string? field = null)
    {
        if (ProblemWith(password, email) is { } problem) throw new Refusal(problem.Code, [.. problem.Arguments]) { Field = field };
    }

    public static Refusal? ProblemWith(string password, string email)
    {
        var name = email.Split('@')[0];
        return password.Length < LeastLength ? new Refusal("Password.TooShort", LeastLength)
            : password.Length > MostLength ? new Refusal("Password.TooLong", MostLength)
            : password.Distinct().Count() < LeastDifferentCharacters ? new Refusal("Password.Monotonous", LeastDifferentCharacters)
            : name.Length >= ShortestTellingName && password.Contains(name, StringComparison.OrdinalIgnoreCase) ? new Refusal("Password.ContainsEmail", name)
            : CommonPasswords.Contain(password) ? new Refusal("Password.Common")
            : null;
    }
}
