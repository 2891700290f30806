using System.Text.Json;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Commands;

/// <summary>check and new, as an author runs them.</summary>
public sealed class ContentCommandTests : IDisposable
{
    private readonly LearningProgram program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task What_new_writes_passes_a_strict_check_and_is_never_overwritten()
    {
        var course = await program.Run(["new", "course", "Rozmowa z klientem: „trudna”", "--content", "content"]);
        course.ExitCode.ShouldBe(0, course.Error);
        var lesson = await program.Run(["new", "lesson", "Reklamacja przez telefon", "--content", "content"]);
        lesson.ExitCode.ShouldBe(0, lesson.Error);
        var homework = await program.Run(["new", "homework", "zadanie", "--content", "content", "--course", "rozmowa-z-klientem-trudna"]);
        homework.ExitCode.ShouldBe(0, homework.Error);

        var check = await program.Run(["check", "content", "--strict"]);
        check.ExitCode.ShouldBe(0, check.Output);
        var folder = Path.Combine(program.PathOf("content"), "rozmowa-z-klientem-trudna");
        lesson.Output.ShouldContain(Path.Combine(folder, "02-reklamacja-przez-telefon", "index.md"));
        (await File.ReadAllTextAsync(Path.Combine(folder, "course.yml"), TestContext.Current.CancellationToken)).ShouldContain("lessons:\n  - 01-pierwsza-lekcja\n  - 02-reklamacja-przez-telefon\nhomework:\n  - zadanie\n");

        var before = Directory.GetFiles(program.PathOf("content"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
        foreach (var again in (string[][])[["course", "Rozmowa z klientem „trudna”"], ["lesson", "reklamacja-przez-telefon"], ["homework", "Zadanie"], ["lesson", "zadanie"]])
        {
            var refused = await program.Run(["new", .. again, "--content", "content"]);
            refused.ExitCode.ShouldBe(1);
            refused.Error.ShouldContain("nothing is ever overwritten");
        }

        Directory.GetFiles(program.PathOf("content"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task A_new_part_of_a_translated_course_comes_with_its_translations()
    {
        RepositoryFolders.Copy(RepositoryFolders.Content, program.PathOf("content"));

        (await program.Run(["new", "lesson", "Nowa lekcja", "--content", "content", "--course", Edition.CourseId])).ExitCode.ShouldBe(0);
        (await program.Run(["new", "homework", "Drugie zadanie", "--content", "content", "--course", Edition.CourseId])).ExitCode.ShouldBe(0);

        var check = await program.Run(["check", "content", "--strict"]);
        check.ExitCode.ShouldBe(0, check.Output);
        File.Exists(Path.Combine(program.PathOf("content"), Edition.CourseId, "09-nowa-lekcja", "index.en.md")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("--course", "nie-ma")]
    [InlineData("--content", "puste")]
    public async Task A_course_that_is_not_there_is_named_beside_those_that_are(string option, string value)
    {
        var refused = await program.Run(["new", "lesson", "Nowa", option, value]);
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain(option == "--course" ? Edition.CourseId : "new course NAME");
    }

    [Fact]
    public async Task Problems_come_as_SARIF_with_addresses_from_where_the_caller_stands()
    {
        RepositoryFolders.Copy(RepositoryFolders.Content, program.PathOf("content"));
        await File.AppendAllTextAsync(Path.Combine(program.PathOf("content"), Edition.CourseId, "course.yml"), "\nnieznany-klucz: tak\n", TestContext.Current.CancellationToken);

        var checkedContent = await program.Run(["check", "content", "--format", "sarif"]);

        checkedContent.ExitCode.ShouldBe(1);
        using var log = JsonDocument.Parse(checkedContent.Output);
        log.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = log.RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().ShouldBe("Learning");
        var result = run.GetProperty("results").EnumerateArray().Single();
        (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()).ShouldBe(("key-unknown", "error"));
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe("key-unknown");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe($"content/{Edition.CourseId}/course.yml");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBeGreaterThan(30);
        place.GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Ids_are_held_against_an_earlier_copy()
    {
        RepositoryFolders.Copy(RepositoryFolders.Content, program.PathOf("before"));
        RepositoryFolders.Copy(RepositoryFolders.Content, program.PathOf("content"));
        (await program.Run(["check", "content", "--strict", "--since", "before"])).ExitCode.ShouldBe(0);
        var lesson = Path.Combine(program.PathOf("content"), Edition.CourseId, "03-zasada-pareto", "index.md");
        var text = await File.ReadAllTextAsync(lesson, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(lesson, System.Text.RegularExpressions.Regex.Replace(text, "(?m)^id: .*$", "id: pareto-inaczej", default, TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken);

        (await program.Run(["check", "content"])).ExitCode.ShouldBe(0);
        var changed = await program.Run(["check", "content", "--since", "before"]);
        var nowhere = await program.Run(["check", "content", "--since", "nie-ma"]);

        changed.ExitCode.ShouldBe(1);
        changed.Output.ShouldContain($"{Edition.CourseId}/03-zasada-pareto/index.md:2:5 error id-changed ");
        nowhere.ExitCode.ShouldBe(1);
        nowhere.Error.ShouldContain("nie-ma");
    }

    [Fact]
    public async Task Warnings_fail_only_when_asked_to()
    {
        RepositoryFolders.Copy(RepositoryFolders.Content, program.PathOf("content"));
        await File.WriteAllTextAsync(Path.Combine(program.PathOf("content"), Edition.CourseId, "obcy.csv"), "a", TestContext.Current.CancellationToken);

        var (lenient, strict) = (await program.Run(["check", "content"]), await program.Run(["check", "content", "--strict"]));

        (lenient.ExitCode, strict.ExitCode).ShouldBe((0, 1));
        strict.Output.ShouldContain($"{Edition.CourseId}/obcy.csv:1:1 warning file-unused");
        strict.Output.ShouldContain("2 courses, 0 errors, 1 warning in ");
    }

    [Theory]
    [InlineData("2027-03-01", "2027-06-30", 0)]
    [InlineData("2027-05-01", "2027-06-30", 1)]
    public async Task Deadlines_are_held_against_the_days_of_an_edition(string starts, string ends, int exitCode)
    {
        var outcome = await program.Run(["check", RepositoryFolders.Content, "--starts", starts, "--ends", ends]);

        outcome.ExitCode.ShouldBe(exitCode, outcome.Output);
        if (exitCode == 1) outcome.Output.ShouldMatch(@"zadanie/index\.md:\d+:6 error due-outside In an edition from 2027-05-01 to 2027-06-30: .*28 April");
    }

    [Theory]
    [InlineData("--starts", "2027-03-01")]
    [InlineData("--starts", "2027-03-01", "--ends", "2027-02-01")]
    [InlineData("--format", "xml")]
    public async Task Wrong_options_are_refused(params string[] options) =>
        (await program.Run(["check", RepositoryFolders.Content, .. options])).ExitCode.ShouldBe(1);
}
