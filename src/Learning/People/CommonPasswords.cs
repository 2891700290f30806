using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Learning.People;

/// <summary>Words that lists of stolen passwords are full of, in Poland and elsewhere. Digits and signs around a word, and the word said twice, do not help it.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Bases = new[]
    {
        "", "haslo", "mojehaslo", "tajnehaslo", "trudnehaslo", "polska", "kochamcie", "kochampolske", "misiek", "kasia", "bartek", "mateusz", "karolina",
        "agnieszka", "marcin", "monika", "lukasz", "zuzia", "kacper", "niunia", "myszka", "kwiatuszek", "samsung", "wisla", "legia", "lechpoznan", "warszawa",
        "krakow", "dupa", "komputer", "szkola", "nauka", "password", "passwort", "mypassword", "secret", "admin", "administrator", "welcome", "letmein",
        "changeme", "default", "iloveyou", "monkey", "dragon", "football", "baseball", "superman", "batman", "princess", "sunshine", "master", "shadow",
        "trustno", "login", "test", "tester", "qwerty", "qwertyuiop", "qwertyuiopasdfghjkl", "qwertyuiopasdfghjklzxcvbnm", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm",
        "qwertz", "qwertzuiop", "azerty", "abc", "abcd", "abcdef", "abcdefgh", "abcdefghijkl", "abcdefghijklmnopqrstuvwxyz",
        "qwe", "asd", "zxc", "zaqwsx", "zaqxswcde", "zaqwsxcde", "qazwsx", "qazwsxedc", "qwert", "qwertasdfg", "wsx", "qaz",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(string password)
    {
        var letters = LettersOf(password);
        return Bases.Contains(letters) || Bases.Contains(Once(letters));
    }

    /// <summary>„Hasło-2027!” becomes „haslo”.</summary>
    private static string LettersOf(string password)
    {
        var letters = new StringBuilder();
        foreach (var c in password.ToLowerInvariant().Replace('ł', 'l').Normalize(NormalizationForm.FormD))
            if (char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                letters.Append(c);
        return letters.ToString();
    }

    /// <summary>„haslohaslo” becomes „haslo”.</summary>
    private static string Once(string letters)
    {
        for (var length = 1; length <= letters.Length / 2; length++)
            if (letters.Length % length == 0 && string.Concat(Enumerable.Repeat(letters[..length], letters.Length / length)) == letters)
                return letters[..length];
        return letters;
    }
}
