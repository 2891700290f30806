namespace Learning.Courses.Yaml;

/// <summary>A value in a YAML file and where it stands; line and column count from 1 in the whole file.</summary>
internal abstract record YamlNode(int Line, int Column);

internal sealed record YamlScalar(string Value, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMap(IReadOnlyDictionary<string, YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
