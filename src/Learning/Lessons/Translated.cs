using System.Collections.Immutable;
using System.Globalization;

namespace Learning.Lessons;

/// <summary>Something written in the course's own language and, where a translation exists, in others.</summary>
public sealed record Translated<T>(string OriginalLanguage, T Original, ImmutableDictionary<string, T> Translations)
{
    /// <summary>In the reader's language where there is a translation, otherwise the original.</summary>
    public T Current => In(CultureInfo.CurrentUICulture);

    public T In(CultureInfo culture) => Translations.GetValueOrDefault(culture.TwoLetterISOLanguageName, Original);

    /// <summary>The language that <see cref="Current"/> is in.</summary>
    public string CurrentLanguage =>
        Translations.ContainsKey(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : OriginalLanguage;
}
