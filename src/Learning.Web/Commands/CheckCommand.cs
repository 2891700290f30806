using System.CommandLine;
using Learning.Courses;

namespace Learning.Web.Commands;

/// <summary><c>check [folder]</c>: everything wrong in the content, one problem a line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The content folder; otherwise the one that is served.", Arity = ArgumentArity.ZeroOrOne };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var check = new Command("check", "Reads the courses and prints every problem as file:line:column severity code message. Fails when there is an error.") { folder, strict };
        check.Does((parsed, cancellation) => Check(parsed, Folders.Resolve(parsed.GetValue(folder)), parsed.GetValue(strict)));
        return check;
    }

    private static async Task<int> Check(ParseResult parsed, string? folder, bool strict)
    {
        folder ??= Folders.From(LearningHost.NewBuilder([]).Configuration).Content;
        if (!Directory.Exists(folder)) return await parsed.Refuse($"There is no folder {folder}.");
        var library = LibraryReader.Read(folder);
        foreach (var problem in library.Problems) await parsed.Say(problem.ToString());
        var errors = library.Problems.Count(p => p.Severity == Severity.Error);
        var warnings = library.Problems.Length - errors;
        await parsed.Say($"{library.Courses.Length} courses, {errors} errors, {warnings} warnings in {folder}");
        return errors > 0 || (strict && warnings > 0) ? CommandActions.Failed : CommandActions.Done;
    }
}
