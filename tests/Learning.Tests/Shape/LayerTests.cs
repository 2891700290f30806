using System.Text.RegularExpressions;
using Learning.Data;

namespace Learning.Tests.Shape;

/// <summary>Inside src/Learning folders depend downwards, without circles.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] ForAll = ["People", "Journal", "Mail"];

    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Lessons"] = ForAll,
        ["Courses"] = ["Lessons", .. ForAll],
        ["Cohorts"] = ["Courses", "Lessons", .. ForAll],
        ["Homework"] = ["Cohorts", "Courses", "Lessons", .. ForAll],
        ["Essays"] = ["Homework", "Cohorts", "Courses", "Lessons", .. ForAll],
        ["Grading"] = ["Essays", "Homework", "Cohorts", "Courses", "Lessons", .. ForAll],
        ["Study"] = ["Cohorts", "Courses", "Lessons", .. ForAll],
        ["Mail"] = ["People"],
        ["Journal"] = ["People"],
        ["People"] = [],
        ["Data"] = ["Grading", "Essays", "Homework", "Cohorts", "Courses", "Lessons", "Study", .. ForAll],
        ["(root)"] = [],
    };

    private static readonly ILookup<string, string> TypesByFolder = typeof(LearningDb).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Learning.", StringComparison.Ordinal) == true)
        .ToLookup(type => type.Namespace!.Split('.')[1], type => type.Name.Split('`')[0], StringComparer.Ordinal);

    public static TheoryData<string> Folders => new(MayUse.Keys);

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Directory.GetDirectories(Path.Combine(SourceFiles.Root, "src/Learning")).Select(Path.GetFileName).Except(MayUse.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_lies_below_it(string folder)
    {
        var misplaced =
            from file in SourceFiles.In("src/Learning", ".cs")
            where (file.Folders.FirstOrDefault() ?? "(root)") == folder
            from used in UsedBy(file).Distinct(StringComparer.Ordinal)
            where used != folder && !MayUse[folder].Contains(used, StringComparer.Ordinal)
            select $"{file.Path} uses {used}";

        misplaced.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_show_lessons_that_were_rendered_before_and_do_no_Markdown_work()
    {
        var working = SourceFiles.In("src/Learning.Web", ".cs", ".cshtml").Where(file => file.Text.Contains("Markdown.", StringComparison.Ordinal) || file.Text.Contains("LessonSource", StringComparison.Ordinal) || file.Text.Contains("using Markdig", StringComparison.Ordinal));

        // What trainees write in reflections is theirs, and in no lesson.
        working.Select(file => file.Path).ShouldBe(["src/Learning.Web/Pages/Reflections/Index.cshtml"]);
    }

    [Fact]
    public void What_is_used_is_seen()
    {
        UsedBy(new SourceFile("src/Learning/Lessons/X.cs", "using Learning.Essays;\nusing static Learning.Study.Visit;\nvar x = Grading.Grade.SummaryLength + Learning.Cohorts.Role.Trainer;\n// Mail.Letter\nHomework.First();")).Distinct(StringComparer.Ordinal)
            .ShouldBe(["Essays", "Study", "Grading", "Cohorts"], ignoreOrder: true);
    }

    private static IEnumerable<string> UsedBy(SourceFile file)
    {
        var code = SourceFiles.WithoutComments(file.Text);
        foreach (Match import in Import().Matches(code)) yield return import.Groups["folder"].Value;
        foreach (Match name in QualifiedName().Matches(code))
            if (TypesByFolder[name.Groups["folder"].Value].Contains(name.Groups["type"].Value, StringComparer.Ordinal))
                yield return name.Groups["folder"].Value;
    }

    [GeneratedRegex(@"^using (static )?(\w+ = )?Learning\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Import();

    [GeneratedRegex(@"(?<![\w.""])(Learning\.)?(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w+)", RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex QualifiedName();
}
