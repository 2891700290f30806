using System.Globalization;
using System.Resources;

namespace Learning;

/// <summary>The words shown to people, Polish and English, looked up by key in the first resource that has them.</summary>
public sealed class Words(params ResourceManager[] resources)
{
    public static ResourceManager OfSchool { get; } = new("Learning.Words", typeof(Words).Assembly);

    /// <exception cref="MissingManifestResourceException">No resource has the key: a fault of the program, found by a test.</exception>
    public string this[string key] => In(CultureInfo.CurrentUICulture, key);

    public string this[string key, params object[] arguments] => In(CultureInfo.CurrentUICulture, key, arguments);

    public string In(CultureInfo culture, string key, params object[] arguments)
    {
        var words = Find(culture, key) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
        return arguments.Length == 0 ? words : string.Format(culture, words, arguments);
    }

    public string? Find(CultureInfo culture, string key)
    {
        foreach (var resource in resources)
            if (resource.GetString(key, culture) is { } words)
                return words;
        return null;
    }

    /// <summary>A number with its noun: „1 praca”, „2 prace”, „5 prac”. Keys: <c>{key}.one</c>, <c>{key}.few</c>, <c>{key}.many</c>; {0} is the number.</summary>
    public string Count(string key, long number) => Count(CultureInfo.CurrentUICulture, key, number);

    public string Count(CultureInfo culture, string key, long number) =>
        In(culture, $"{key}.{Plural.FormOf(number, culture)}", number);
}
