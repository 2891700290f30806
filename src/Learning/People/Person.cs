using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Learning.People;

/// <summary>Somebody who can sign in. What they may do follows from their memberships; only running the school is a property of the person.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameLength = 120;
    public const int EmailLength = 256;
    public const int PseudonymLength = 64;

    private Person()
    {
    }

    public Person(string email, string name, string? language = null)
    {
        Id = Guid.CreateVersion7();
        UserName = Email = email.Trim();
        NormalizedUserName = NormalizedEmail = EmailAddress.KeyOf(email);
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        Name = name;
        Language = language;
        Pseudonym = NewPseudonym(Id);
    }

    /// <summary>One line of visible characters.</summary>
    public string Name { get; set => field = SingleLine.Of(value); } = "";

    /// <summary>"pl" or "en" as the person chose, or null: whatever their browser asks for, on pages; Polish, in letters.</summary>
    public string? Language { get; set; }

    public bool IsAdministrator { get; set; }

    /// <summary>Single letters act on pages that say so (WCAG 2.2, 2.1.4).</summary>
    public bool UsesShortcuts { get; set; } = true;

    /// <summary>How the journal names this person: a digest whose salt nobody keeps, so that it leads nowhere once this row is erased.</summary>
    public string Pseudonym { get; private set; } = "";

    /// <summary>Wants no reminders of deadlines; every other letter still comes.</summary>
    public bool DeclinesReminders { get; set; }

    /// <summary>Is told of essays that arrived by one letter each morning; otherwise of each at once.</summary>
    public bool WantsDigest { get; set; }

    public string FirstName => Name.Split(' ', 2)[0];

    /// <summary>False while an invitation or a link has not been used: nobody can sign in as this person yet.</summary>
    public bool HasPassword() => PasswordHash is not null;

    public CultureInfo LanguageOfLetters() => CultureInfo.GetCultureInfo(Language ?? "pl");

    private static string NewPseudonym(Guid id) => Convert.ToHexStringLower(HMACSHA256.HashData(RandomNumberGenerator.GetBytes(32), id.ToByteArray()));
}
