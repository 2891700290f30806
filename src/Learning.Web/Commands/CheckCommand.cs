using System.CommandLine;
using Learning.Courses;

namespace Learning.Web.Commands;

/// <summary><c>check [folder]</c>: everything wrong in the content, one problem a line or as SARIF.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Sarif = "sarif";

    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The content folder; otherwise the one that is served.", Arity = ArgumentArity.ZeroOrOne };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var format = new Option<string>("--format") { Description = "text, or sarif for continuous integration (SARIF 2.1.0).", DefaultValueFactory = _ => Text };
        var starts = new Option<DateOnly?>("--starts") { Description = "The first day of an edition, such as 2027-03-01: deadlines must then lie inside it." };
        var ends = new Option<DateOnly?>("--ends") { Description = "Its last day." };
        var since = new Option<string?>("--since") { Description = "An earlier copy of the content, such as the one that is served: ids that are others now in the same files are reported." };
        format.AcceptOnlyFromAmong(Text, Sarif);
        var check = new Command("check", "Reads the courses and prints every problem as file:line:column severity code message. Exit code 1 when there is an error, or with --strict a warning.") { folder, strict, format, starts, ends, since };
        check.Validators.Add(given =>
        {
            if (given.GetValue(starts) is null != given.GetValue(ends) is null || given.GetValue(ends) < given.GetValue(starts)) given.AddError("An edition has a first and a last day, in this order: --starts 2027-03-01 --ends 2027-06-30.");
        });
        check.Does((parsed, cancellation) => Check(parsed, Folders.Resolve(parsed.GetValue(folder)), parsed.GetValue(strict), parsed.GetValue(format) == Sarif, parsed.GetValue(starts), parsed.GetValue(ends), Folders.Resolve(parsed.GetValue(since))));
        return check;
    }

    private static async Task<int> Check(ParseResult parsed, string? folder, bool strict, bool asSarif, DateOnly? starts, DateOnly? ends, string? since)
    {
        folder ??= Folders.From(LearningHost.NewBuilder([]).Configuration).Content;
        foreach (var named in new[] { folder, since ?? folder })
            if (!Directory.Exists(named)) return await parsed.Refuse($"There is no folder {named}.");
        var library = LibraryReader.Read(folder);
        IReadOnlyList<Problem> problems =
        [
            .. library.Problems,
            .. starts is { } first && ends is { } last ? EditionCheck.Of(library, first, last) : [],
            .. since is null ? [] : LibraryReader.ChangedIds(since, folder),
        ];
        var errors = problems.Count(p => p.Severity == Severity.Error);
        if (asSarif) await parsed.Say(SarifLog.Of(problems, folder, Environment.CurrentDirectory));
        else await Print(parsed, problems, $"{Counted(library.Courses.Length, "course")}, {Counted(errors, "error")}, {Counted(problems.Count - errors, "warning")} in {folder}");
        return errors > 0 || (strict && problems.Count > 0) ? CommandActions.Failed : CommandActions.Done;
    }

    private static string Counted(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    private static async Task Print(ParseResult parsed, IReadOnlyList<Problem> problems, string summary)
    {
        foreach (var problem in problems) await parsed.Say(problem.ToString());
        await parsed.Say(summary);
    }
}
