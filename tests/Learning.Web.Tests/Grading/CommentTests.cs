using System.Net;
using System.Text.Json;
using Learning.Grading;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>Comments change until the release, come back when they were taken away, and are answered afterwards.</summary>
public sealed class CommentTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Essay = "Pierwszy akapit 👩‍🏫 mówi tak.\n\nDrugi akapit mówi nie.";

    [Fact]
    public async Task The_author_changes_a_comment_and_nobody_else_can()
    {
        var edition = await school.Open(trainers: 2);
        var address = await edition.SomebodyHandsIn(Essay);
        using var author = await edition.SignInTrainer(0);
        using var other = await edition.SignInTrainer(1);
        var commented = await Comment(author, await author.Read(address), 1, "Pierwsza myśl.");
        var field = commented.Find("[name^='Edit[']").GetAttribute("name")!;

        var edited = await author.Submit(commented, "#grade", [(field, "Druga myśl.")], Speech.Polish("Comment.SaveEdit"));

        edited.Find(".comment .text").TextContent.ShouldBe("Druga myśl.");
        var theirs = await other.Read(address);
        theirs.Has("[name^='Edit[']").ShouldBeFalse();
        var refused = await other.Post($"{address}?handler=Save", FilledForm.Of(theirs, "#grade", []).With(field, "Cudza myśl.").Content()!);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Comment.NotYours"));
    }

    [Fact]
    public async Task A_blank_change_is_refused_and_comes_back_open()
    {
        var (_, trainer, desk) = await Commented("Zostaje.");
        using var _ = trainer;
        var field = desk.Find("[name^='Edit[']").GetAttribute("name")!;

        var refused = await trainer.Submit(desk, "#grade", [(field, "  ")], Speech.Polish("Comment.SaveEdit"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Has(".comment-edit[open]").ShouldBeTrue();
        refused.Find(".comment .text").TextContent.ShouldBe("Zostaje.");
    }

    [Fact]
    public async Task A_comment_that_was_taken_away_is_brought_back_with_one_button()
    {
        var (_, trainer, desk) = await Commented("Nie zgub mnie.");
        using var _ = trainer;

        var without = await trainer.Submit(desk, "#grade", [], Speech.Polish("Comment.Remove"));
        without.Has(".comment").ShouldBeFalse();
        without.Find(".removed").TextContent.ShouldContain("Nie zgub mnie.");
        var with = await trainer.Submit(without, "#grade", [], Speech.Polish("Comment.BringBack"));

        with.Find(".comment .text").TextContent.ShouldBe("Nie zgub mnie.");
        with.Has(".removed").ShouldBeFalse();
    }

    [Fact]
    public async Task A_removed_comment_is_gone_for_good_once_the_grade_is_released()
    {
        var (edition, trainer, desk) = await Commented("TAJEMNICA");
        using var _ = trainer;
        var without = await trainer.Submit(desk, "#grade", [], Speech.Polish("Comment.Remove"));

        await trainer.Grade(without, "Desk.Release", [.. Deeds.AllMarks(without)]);

        using var trainee = await edition.SignInTrainee();
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Html.ShouldNotContain("TAJEMNICA");
        (await school.Db(db => Task.FromResult(db.Comments.Count(c => c.Text == "TAJEMNICA")))).ShouldBe(0);
    }

    [Fact]
    public async Task Overlapping_passages_are_each_linked_to_their_comment_and_back()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Klient wraca, bo lubi chleb."));
        var form = FilledForm.Of(desk, "#grade", []);
        (int Start, int End)[] passages = [(0, 12), (7, 20), (7, 20), (0, 28)];
        foreach (var ((start, end), i) in passages.Select((p, i) => (p, 10_000 + i)))
            form = form with { Fields = [.. form.Fields, new("New.Index", $"{i}"), new($"New[{i}].Start", $"{start}"), new($"New[{i}].End", $"{end}"), new($"New[{i}].Text", $"Uwaga {i}")] };

        var saved = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", form.Content()!);

        string.Concat(saved.All("mark.passage").Select(m => m.FirstChild!.TextContent)).ShouldBe("Klient wraca, bo lubi chleb.");
        saved.All("mark.passage").Select(m => m.GetAttribute("data-depth")).ShouldContain("3");
        foreach (var number in Enumerable.Range(1, 4))
        {
            saved.Find($"#c{number} .comment-number").GetAttribute("href").ShouldBe($"#m{number}");
            saved.Find($"#m{number}").GetAttribute("href").ShouldBe($"#c{number}");
        }
    }

    [Fact]
    public async Task Comments_without_end_are_refused_and_nothing_is_half_kept()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        var form = FilledForm.Of(desk, "#grade", []);
        form = form with { Fields = [.. form.Fields, .. Enumerable.Range(10_000, Learning.Grading.Comment.Most + 1).SelectMany(i => new KeyValuePair<string, string>[] { new("New.Index", $"{i}"), new($"New[{i}].Start", "0"), new($"New[{i}].End", "5"), new($"New[{i}].Text", "Znowu.") })] };

        var refused = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", form.Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Comment.TooMany", Learning.Grading.Comment.Most));
        (await edition.Grades()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_trainee_answers_and_marks_it_addressed_and_the_trainer_gets_one_letter_and_answers_back()
    {
        var (edition, trainer, desk) = await Commented("Skąd to wiadomo?");
        using var _ = trainer;
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);
        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");

        result = await trainee.Submit(result, ".answer form", [("Text", "Z lekcji trzeciej.")]);
        result = await trainee.Submit(result, ".answer form", [("Text", "I z własnej pracy.")]);
        result = await trainee.Submit(result, ".addressed-form", []);

        result.Url.AbsolutePath.ShouldEndWith("/result");
        result.All(".reply .text").Select(Page.TextOf).ShouldBe(["Z lekcji trzeciej.", "I z własnej pracy."]);
        result.Has(".addressed").ShouldBeTrue();
        var seen = await trainer.Read(desk.Url.AbsolutePath);
        seen.All(".reply .text").Select(Page.TextOf).ShouldBe(["Z lekcji trzeciej.", "I z własnej pracy."]);
        seen.Has(".addressed").ShouldBeTrue();
        seen.Has(".addressed-form").ShouldBeFalse();
        var letter = (await school.Letters(edition.Trainer.Email!)).Where(l => l.Kind == AnswerLetter.Kind).ShouldHaveSingleItem();
        letter.NextAttemptAt.ShouldBe(letter.StoredAt + AnswerLetter.Wait);
        letter.PlainText.ShouldContain($"{school.Address}grading/");
        letter.PlainText.ShouldNotContain("Z lekcji trzeciej.");

        await trainer.Submit(seen, ".answer form", [("Text", "Teraz jasne.")]);
        (await school.Letters(edition.Trainee.Email!)).Single(l => l.Kind == AnswerLetter.Kind).PlainText.ShouldContain("/submissions/1/result#comment-");
    }

    [Fact]
    public async Task Nobody_answers_before_the_release_nor_a_stranger_after_it()
    {
        var (edition, trainer, desk) = await Commented("Dlaczego?");
        using var _ = trainer;
        var stranger = await (await school.Open()).SignInTrainee();
        using var __ = stranger;
        using var trainee = await edition.SignInTrainee();
        var comment = desk.Find("[name=remove]").GetAttribute("value");

        foreach (var verb in (string[])["answer", "addressed"]) (await trainee.Get($"/comments/{comment}/{verb}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);

        (await trainee.Get($"/comments/{comment}/answer")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var verb in (string[])["answer", "addressed"]) (await stranger.Get($"/comments/{comment}/{verb}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.Get($"/comments/{comment}/addressed")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_taken_comes_back_as_typed()
    {
        var (edition, trainer, desk) = await Commented("Dlaczego?");
        using var _ = trainer;
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);
        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        var tooLong = new string('d', Reply.TextLength + 1);

        var refused = await trainee.Submit(result, ".answer form", [("Text", tooLong)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Text").ShouldBe(tooLong);
    }

    [Fact]
    public async Task Comments_and_answers_are_exported_as_web_annotations_to_those_who_may_read_them()
    {
        var (edition, trainer, desk) = await Commented("Skąd to wiadomo?");
        using var _ = trainer;
        using var trainee = await edition.SignInTrainee();
        var address = $"{desk.Url.AbsolutePath}/annotations.jsonld";
        (await trainee.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);
        await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result"), ".answer form", [("Text", "Z lekcji.")]);

        var exported = await trainee.Get(address);

        exported.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/ld+json");
        using var json = JsonDocument.Parse(exported.Html);
        var items = json.RootElement.GetProperty("first").GetProperty("items");
        var (comment, answer) = (items[0], items[1]);
        comment.GetProperty("body").GetProperty("value").GetString().ShouldBe("Skąd to wiadomo?");
        var selectors = comment.GetProperty("target").GetProperty("selector");
        selectors[0].GetProperty("exact").GetString().ShouldBe("Pierwszy akapit 👩‍🏫 mówi tak.");
        (selectors[1].GetProperty("start").GetInt32(), selectors[1].GetProperty("end").GetInt32()).ShouldBe((0, "Pierwszy akapit 👩‍🏫 mówi tak.".EnumerateRunes().Count()));
        answer.GetProperty("motivation").GetString().ShouldBe("replying");
        answer.GetProperty("target").GetString().ShouldBe(comment.GetProperty("id").GetString());
        using var stranger = await (await school.Open()).SignInTrainer();
        (await stranger.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Page> Comment(Browser trainer, Page desk, int paragraph, string text) =>
        trainer.Submit(desk, "#grade", [($"New[{paragraph}].Text", text)], Speech.Polish("Comment.Add"));

    private async Task<(Edition Edition, Browser Trainer, Page Desk)> Commented(string text)
    {
        var edition = await school.Open();
        var address = await edition.SomebodyHandsIn(Essay);
        var trainer = await edition.SignInTrainer();
        return (edition, trainer, await Comment(trainer, await trainer.Read(address), 1, text));
    }
}
