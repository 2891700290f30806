using System.Globalization;

namespace Learning.Journal;

/// <summary>How the journal writes down what decided: the same in every language and zone.</summary>
public static class JournalRule
{
    public static string Change(DateTimeOffset from, DateTimeOffset to) => $"{Text(from)} -> {Text(to)}";

    /// <param name="source">Where the date came from.</param>
    public static string Until(Enum source, DateTimeOffset dueAt) => $"{source} until {Text(dueAt)}";

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
