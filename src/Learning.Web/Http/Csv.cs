using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Http;

/// <summary>
/// Comma-separated values (RFC 4180) as the reader's spreadsheet expects them: its separator and decimal sign, and a byte order mark, without which Polish letters are lost.
/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection).
/// </summary>
public static class Csv
{
    public const string MediaType = "text/csv";

    private const string StartsFormula = "=+-@\t\r\n＝＋－＠";

    /// <param name="rows">Texts and numbers; the first row is the header.</param>
    public static FileContentResult File(string name, IEnumerable<IReadOnlyList<object>> rows) =>
        new([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Write(rows))], $"{MediaType}; charset=utf-8") { FileDownloadName = $"{name}.csv" };

    public static string Write(IEnumerable<IReadOnlyList<object>> rows)
    {
        var separator = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == "," ? ";" : ",";
        return string.Concat(rows.Select(row => string.Join(separator, row.Select(Cell)) + "\r\n"));
    }

    private static string Cell(object value) => value switch
    {
        string text => $"\"{Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => throw new ArgumentException($"A cell holds a text or a number, not {value.GetType().Name}.", nameof(value)),
    };

    private static string Harmless(string text) => text.Length > 0 && StartsFormula.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}
