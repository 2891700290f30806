using System.CommandLine;
using Learning.Courses.Writing;

namespace Learning.Web.Commands;

/// <summary><c>new course|lesson|homework NAME</c>: files to begin from, which pass <c>check</c>.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Writes a course, a lesson or a homework to begin from. Overwrites nothing.")
    {
        Course(),
        Part("lesson", "Writes a lesson, a draft, and names it in course.yml.", NewContent.Lesson),
        Part("homework", "Writes a homework with its rubric, a draft, and names it in course.yml.", NewContent.Homework),
    };

    private static Command Course()
    {
        var (name, content) = (Name(), Content());
        var language = new Option<string>("--language") { Description = "Of the course, two letters; otherwise pl.", DefaultValueFactory = _ => "pl" };
        var course = new Command("course", "Writes a course with one lesson.") { name, language, content };
        course.Does((parsed, cancellation) => Write(parsed, content, folder => NewContent.Course(folder, parsed.GetValue(name)!, parsed.GetValue(language)!)));
        return course;
    }

    private static Command Part(string noun, string description, Func<string, string?, string, IReadOnlyList<string>> write)
    {
        var (name, content) = (Name(), Content());
        var course = new Option<string?>("--course") { Description = "The folder or id of the course; not needed where there is only one." };
        var part = new Command(noun, description) { name, course, content };
        part.Does((parsed, cancellation) => Write(parsed, content, folder => write(folder, parsed.GetValue(course), parsed.GetValue(name)!)));
        return part;
    }

    private static Argument<string> Name() => new("name") { Description = "Its title, in quotes, or the name of its folder." };

    private static Option<string?> Content() => new("--content") { Description = "The content folder; otherwise the one that is served." };

    private static async Task<int> Write(ParseResult parsed, Option<string?> content, Func<string, IReadOnlyList<string>> write)
    {
        try
        {
            foreach (var file in write(Folders.Resolve(parsed.GetValue(content)) ?? Folders.From(LearningHost.NewBuilder([]).Configuration).Content)) await parsed.Say(file);
            return CommandActions.Done;
        }
        catch (Exception reason) when (reason is CannotWrite or IOException or UnauthorizedAccessException)
        {
            return await parsed.Refuse(reason.Message);
        }
    }
}
