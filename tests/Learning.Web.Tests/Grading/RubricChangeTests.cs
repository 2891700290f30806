using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>The course's criteria change after grading began: graded work keeps its own.</summary>
public sealed class RubricChangeTests
{
    [Fact]
    public async Task A_begun_grade_keeps_its_criteria_says_so_and_moves_over_when_asked()
    {
        await using var school = new SchoolWithContent(folder => RepositoryFolders.Copy(RepositoryFolders.Content, folder));
        await school.InitializeAsync();
        var edition = await school.Open(trainees: 2);
        using var trainer = await edition.SignInTrainer();
        var (done, begun) = (await edition.SomebodyHandsIn(SampleEssay.Of(20), 0), await edition.SomebodyHandsIn(SampleEssay.Of(20), 1));
        var desk = await trainer.Read(done);
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);
        desk = await trainer.Read(begun);
        await trainer.Grade(desk, "Desk.Save", [.. Deeds.AllMarks(desk), ("Remark[stanowisko]", "Zostaje ze mną."), ("Remark[jezyk]", "Zdania są za długie."), ("Summary", "Dobra praca.")]);

        var rubric = RubricOf(school.Content);
        await File.WriteAllTextAsync(rubric, (await File.ReadAllTextAsync(rubric)).Replace("title: Stanowisko i teza", "title: Sama teza", StringComparison.Ordinal).Replace("id: jezyk", "id: styl", StringComparison.Ordinal).Replace("      jezyk:", "      styl:", StringComparison.Ordinal));
        await school.Restart();

        var kept = await trainer.Read(begun);
        kept.Text.ShouldContain(Speech.Polish("Desk.NewerRules"));
        kept.Text.ShouldContain("Stanowisko i teza");
        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        result.Text.ShouldContain("Stanowisko i teza");
        Page.TextOf(result.Find(".mark-total")).ShouldBe("20 z 20 pkt");
        var moved = await trainer.Submit(kept, "#grade", [], Speech.Polish("Desk.MoveToNewer"));

        moved.Text.ShouldContain("Sama teza");
        moved.Text.ShouldNotContain(Speech.Polish("Desk.NewerRules"));
        moved.ValueOf("Remark[stanowisko]").ShouldBe("Zostaje ze mną.");
        moved.Has("input[name='Level[stanowisko]'][value='5'][checked]").ShouldBeTrue();
        moved.All("input[name='Level[styl]'][checked]").ShouldBeEmpty();
        // Words on a criterion that is gone are not.
        moved.ValueOf("Summary").ShouldStartWith("Dobra praca.\n\n");
        moved.ValueOf("Summary").ShouldEndWith(": Zdania są za długie.");
        moved.ValueOf("Remark[styl]").ShouldBeNullOrEmpty();
    }

    [Theory]
    [InlineData("percent", "60 % 12 z 20 pkt = 60 %")]
    [InlineData("polish", "3 12 z 20 pkt = 60 % = 3 (dostateczny)")]
    [InlineData("pass-fail", "Zaliczone 12 z 20 pkt, zalicza 10 pkt")]
    public async Task A_total_is_said_in_the_scale_of_the_homework_and_explained(string scale, string words)
    {
        await using var school = new SchoolWithContent(folder =>
        {
            RepositoryFolders.Copy(RepositoryFolders.Content, folder);
            var homework = Path.Combine(Path.GetDirectoryName(RubricOf(folder))!, "index.md");
            File.WriteAllText(homework, File.ReadAllText(homework).Replace("type: essay\n", $"type: essay\nscale: {scale}\n", StringComparison.Ordinal));
        });
        await school.InitializeAsync();
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));

        Page.TextOf(desk.Find(".total")).ShouldBe("Razem – 0 z 20 pkt", "points that are not complete are no mark");

        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk, "3")]);

        using var trainee = await edition.SignInTrainee();
        Page.TextOf((await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Find(".mark-total")).ShouldBe(words);
    }

    [Fact]
    public async Task Without_points_only_levels_are_chosen_and_shown()
    {
        await using var school = new SchoolWithContent(folder =>
        {
            RepositoryFolders.Copy(RepositoryFolders.Content, folder);
            var rubric = RubricOf(folder);
            File.WriteAllText(rubric, "criteria:\n  - id: teza\n    title: Teza\n    levels:\n      - {title: Jasna}\n      - {title: Chwiejna}\n      - {title: Brak}\n");
            var homework = Path.Combine(Path.GetDirectoryName(rubric)!, "index.md");
            File.WriteAllText(homework, File.ReadAllText(homework).Replace("points: 20\npassing: 10\n", "scale: levels\n", StringComparison.Ordinal));
        });
        await school.InitializeAsync();
        var edition = await school.Open(trainers: 2);
        using var trainer = await edition.SignInTrainer();
        var address = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        var desk = await trainer.Read(address);
        desk.All("[name^='Points']").ShouldBeEmpty();
        desk.Has(".total").ShouldBeFalse();

        await trainer.Grade(desk, "Desk.Release", ("Level[teza]", "1"));

        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        Page.TextOf(result.Find(".reached .level-name")).ShouldBe("Chwiejna");
        result.Text.ShouldNotContain("pkt");
        await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/submissions/1/appeal"), "main form", [("Reason", "Teza stoi w pierwszym zdaniu.")]);
        using var judge = await edition.SignInTrainer(1);
        var decided = await judge.Submit(await judge.Read($"{address}/appeal"), "main form", [("Outcome", "Changed"), ("Points[teza]", "2"), ("Answer", "To prawda.")]);
        decided.All("main td").Select(Page.TextOf).ShouldBe(["Chwiejna", "Jasna"]);
    }

    private static string RubricOf(string content) => Directory.GetFiles(Path.Combine(content, Edition.CourseId), "rubric.yml", SearchOption.AllDirectories).Single();
}
