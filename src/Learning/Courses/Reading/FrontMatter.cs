using Learning.Courses.Yaml;

namespace Learning.Courses.Reading;

/// <summary>The YAML between two lines of three hyphens at the top of a text.</summary>
internal static class FrontMatter
{
    public static Fields? Read(ContentFile file)
    {
        var lines = file.Text.Split('\n');
        if (lines[0].TrimEnd() != "---")
        {
            file.Error(1, 1, "front-matter-missing", "The file does not begin with front matter: a line ---, lines of the form key: value, and a line ---.");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        if (end < 0)
        {
            file.Error(1, 1, "front-matter-unclosed", "The front matter that begins here is never closed. End it with a line ---.");
            return null;
        }

        return YamlReader.Read(file, string.Join('\n', lines[1..end]), linesBefore: 1) is { } map ? new Fields(map, file) : null;
    }
}
