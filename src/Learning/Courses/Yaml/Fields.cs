using System.Collections.Immutable;
using System.Globalization;
using Learning.Courses.Reading;
using Learning.Lessons;

namespace Learning.Courses.Yaml;

/// <summary>
/// The keys of one mapping, read by name into typed values. Whatever is missing, misshapen or unknown is reported at its place,
/// all of it at once; a value that cannot be read comes back as null.
/// </summary>
internal sealed class Fields(YamlMap map, ContentFile file)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public ContentFile File { get; } = file;

    public YamlNode Place => map;

    public YamlNode? Find(string key)
    {
        known.Add(key);
        return map.Entries.GetValueOrDefault(key)?.Value is { } node && node is not YamlScalar { Value: "" } ? node : null;
    }

    public YamlNode? Require(string key)
    {
        var node = Find(key);
        if (node is null) Error(map.Entries.GetValueOrDefault(key)?.Key ?? Place, "key-missing", $"'{key}' is missing. Add a line that begins with {key}: and says it.");
        return node;
    }

    public string? Text(string key, int longest) => Line(key, Require(key), longest);

    public string? OptionalText(string key, int longest) => Find(key) is { } node ? Line(key, node, longest) : null;

    public string? Id(string key)
    {
        var (node, id) = (Require(key), default(string));
        if (node is not null && (id = Line(key, node, 200)) is not null && !Identifier.IsValid(id))
        {
            Error(node, "id-invalid", $"The id '{id}' is not usable: {Identifier.Rule}");
            return null;
        }

        return id;
    }

    public ImmutableArray<string> Texts(string key, int longest)
    {
        if (Find(key) is not { } node) return [];
        if (node is not YamlList list) Error(node, "value-shape", $"'{key}' takes a list, one line each that begins with a hyphen.");
        else return [.. list.Items.Select(item => Line(key, item, longest)).OfType<string>()];
        return [];
    }

    public int? WholeNumber(string key, int least, int most) =>
        Find(key) is not { } node ? null
        : node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Misread<int>(node, key, $"a whole number from {least} to {most}");

    /// <param name="most">In halves: points are given in steps of 0.5.</param>
    public decimal? Points(string key, decimal most) =>
        Find(key) is not { } node ? null
        : node is YamlScalar scalar && decimal.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points <= most && points % 0.5m == 0 ? points
        : Misread<decimal>(node, key, string.Create(CultureInfo.InvariantCulture, $"a number of points from 0 to {most}, whole or half"));

    public bool? Flag(string key) => Find(key) switch
    {
        null => null,
        YamlScalar { Value: "true" } => true,
        YamlScalar { Value: "false" } => false,
        { } node => Misread<bool>(node, key, "true or false"),
    };

    public DateOnly? Date(string key) =>
        Find(key) is not { } node ? null
        : node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Misread<DateOnly>(node, key, "a date such as 2027-04-28");

    public string? OneOf(string key, params ReadOnlySpan<string> values)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlScalar scalar && values.Contains(scalar.Value)) return scalar.Value;
        Error(node, "value-shape", $"'{key}' takes one of: {string.Join(", ", values!)}.");
        return null;
    }

    public Fields? Map(string key)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlMap inner) return new Fields(inner, File);
        Error(node, "value-shape", $"'{key}' takes keys of its own, not a single value.");
        return null;
    }

    public IEnumerable<Fields> Maps(string key)
    {
        if (Find(key) is not { } node) yield break;
        if (node is not YamlList list)
        {
            Error(node, "value-shape", $"'{key}' takes a list.");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlMap inner) yield return new Fields(inner, File);
            else Error(item, "value-shape", $"Every item of '{key}' takes keys of its own.");
        }
    }

    /// <summary>Each key with the mapping under it, where the keys are names chosen by the author.</summary>
    public IEnumerable<(YamlScalar Name, Fields Fields)> Named()
    {
        foreach (var (key, value) in map.Entries.Values)
        {
            known.Add(key.Value);
            if (value is YamlMap inner) yield return (key, new Fields(inner, File));
            else Error(value, "value-shape", $"'{key.Value}' takes keys of its own.");
        }
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in map.Entries.Values.Where(e => !known.Contains(e.Key.Value)))
            Error(key, "key-unknown", $"'{key.Value}' is not known here. There are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }

    public void Error(YamlNode at, string code, string message) => File.Error(at.Line, at.Column, code, message);

    private string? Line(string key, YamlNode? node, int longest)
    {
        if (node is null) return null;
        if (node is not YamlScalar scalar) Error(node, "value-shape", $"'{key}' takes words, not a list or keys. Put them in quotes if they hold a colon or brackets.");
        else if (scalar.Value.Trim() is not { Length: > 0 } line) Error(node, "value-empty", $"'{key}' is empty. Write something after the colon, or remove the line.");
        else if (line.Length > longest) Error(node, "value-long", $"'{key}' has {line.Length} characters; at most {longest} are allowed.");
        else return line;
        return null;
    }

    private T? Misread<T>(YamlNode node, string key, string expected)
        where T : struct
    {
        Error(node, "value-shape", $"'{key}' takes {expected}{(node is YamlScalar scalar ? $", not '{scalar.Value}'" : "")}.");
        return null;
    }
}
