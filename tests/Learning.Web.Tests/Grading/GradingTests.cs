using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>The trainer's way through the queue.</summary>
public sealed class GradingTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task The_queue_shows_only_the_last_work_of_each_and_first_what_came_again()
    {
        var edition = await school.Open(trainees: 3);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 2);
        school.Clock.Advance(TimeSpan.FromHours(1));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        school.Clock.Advance(TimeSpan.FromHours(1));
        var second = await edition.SomebodyHandsIn(SampleEssay.Of(21), 2);
        using var trainer = await edition.SignInTrainer();

        var queue = await trainer.Read("/grading");

        queue.All(".queue h2").Select(Page.TextOf).ShouldBe([edition.Trainees[2].Name, edition.Trainees[0].Name]);
        queue.Find(".queue li:first-child h2 a").GetAttribute("href").ShouldBe(second);
        queue.Text.ShouldContain("2 prace czekają na ocenę.");
        queue.Text.ShouldContain("Czeka 60 minut");
    }

    [Fact]
    public async Task An_essay_that_was_replaced_says_so_on_its_desk()
    {
        var edition = await school.Open();
        var first = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        await edition.SomebodyHandsIn(SampleEssay.Of(21));
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(first)).Text.ShouldContain(Speech.Polish("Desk.NotCounting", 2));
    }

    [Fact]
    public async Task Saving_leads_on_to_the_next_and_from_the_last_to_the_first_again()
    {
        var edition = await school.Open(trainees: 2);
        var first = await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await edition.SomebodyHandsIn(SampleEssay.Of(20), 1);
        using var trainer = await edition.SignInTrainer();

        var next = await trainer.Grade(await trainer.Read(first), "Desk.SaveAndNext", ("Summary", "Dobrze."));
        next.Url.AbsolutePath.ShouldBe(second);
        (await trainer.Grade(next, "Desk.SaveAndNext", ("Summary", "Też dobrze."))).Url.AbsolutePath.ShouldBe(first);
        (await trainer.Read(first)).ValueOf("Summary").ShouldBe("Dobrze.");
    }

    [Fact]
    public async Task Points_typed_beside_a_level_that_says_something_else_are_asked_about_and_not_dropped()
    {
        var edition = await school.Open();
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();
        var saved = await trainer.Grade(await trainer.Read(desk), "Desk.Save", ("Level[stanowisko]", "5"));

        var asked = await trainer.Grade(saved, "Desk.Save", ("Points[stanowisko]", "3,5"), ("Summary", "Blisko."));

        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(asked.Find("#error-stanowisko")).ShouldContain("3,5");
        (asked.ValueOf("Points[stanowisko]"), asked.ValueOf("Summary")).ShouldBe(("3,5", "Blisko."));
        (await edition.Grades()).Single().Total.ShouldBe(5);
        Page.TextOf((await trainer.Grade(asked, "Desk.Save", ("Level[stanowisko]", "other"))).Find(".total")).ShouldBe("Razem 3,5 z 20 pkt");
    }

    [Fact]
    public async Task Points_are_a_level_or_typed_with_a_comma_or_a_point()
    {
        var edition = await school.Open();
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();

        var saved = await trainer.Grade(await trainer.Read(desk), "Desk.Save",
            ("Level[stanowisko]", "5"), ("Level[uzasadnienie]", "other"), ("Points[uzasadnienie]", "4,5"), ("Level[przyklady]", "other"), ("Points[przyklady]", " 3.25 "));

        saved.Text.ShouldContain(Speech.Polish("Grade.Saved"));
        Page.TextOf(saved.Find(".total")).ShouldBe("Razem 12,75 z 20 pkt");
        saved.ValueOf("Points[uzasadnienie]").ShouldBe("4,5");
        saved.All("input[name='Level[jezyk]'][checked]").ShouldBeEmpty();
        (await edition.Grades()).Single().Marks.OrderBy(m => m.CriterionId, StringComparer.Ordinal).Select(m => (m.CriterionId, m.Points))
            .ShouldBe([("przyklady", 3.25m), ("stanowisko", 5m), ("uzasadnienie", 4.5m)]);
    }

    [Fact]
    public async Task A_comment_can_be_written_on_a_paragraph_and_taken_back()
    {
        var edition = await school.Open();
        var essay = "Pierwszy akapit 👩‍🏫 ma emoji.\n\nDrugi akapit jest o kliencie.";
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(essay));

        var commented = await trainer.Submit(desk, "#grade", [("New[2].Text", "Którym kliencie?")], Speech.Polish("Comment.Add"));

        Page.TextOf(commented.Find(".comment-quote")).ShouldBe("Drugi akapit jest o kliencie.");
        commented.Find(".comment .text").TextContent.ShouldBe("Którym kliencie?");
        commented.Find("mark.passage").TextContent.ShouldStartWith("Drugi akapit jest o kliencie.");
        commented.Url.Fragment.ShouldBe("#p1");
        var removed = await trainer.Submit(commented, "#grade", [], Speech.Polish("Comment.Remove"));
        removed.Has(".comment").ShouldBeFalse();
        removed.Has("mark").ShouldBeFalse();
    }

    [Fact]
    public async Task A_comment_on_a_passage_keeps_its_place_among_emoji()
    {
        var edition = await school.Open();
        var essay = "Klient 👩‍🏫 wraca, bo lubi chleb.";
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(essay));
        var form = FilledForm.Of(desk, "#grade", [])
            .With("New.Index", "10000").With("New[10000].Start", "11").With("New[10000].End", "16").With("New[10000].Text", "Zawsze?");

        var saved = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", form.Content()!);

        saved.Find(".comment-quote").TextContent.ShouldBe("wraca");
        saved.Find("mark.passage").FirstChild!.TextContent.ShouldBe("wraca");
    }

    [Fact]
    public async Task A_paragraph_of_any_length_can_be_commented()
    {
        var edition = await school.Open();
        var essay = string.Join(' ', SampleEssay.Of(900).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        essay.Length.ShouldBeGreaterThan(5_000);
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(essay));

        var saved = await trainer.Submit(desk, "#grade", [("New[1].Text", "Podziel to na akapity.")], Speech.Polish("Comment.Add"));

        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);
        saved.Find(".comment .text").TextContent.ShouldBe("Podziel to na akapity.");
    }

    [Fact]
    public async Task Release_asks_for_every_criterion_and_keeps_what_was_typed()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));

        var refused = await trainer.Grade(desk, "Desk.Release", ("Level[stanowisko]", "5"), ("Summary", "Prawie wszystko."), ("New[1].Text", "Komentarz w drodze."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.NotComplete", "Uzasadnienie, Przykłady i wiedza, Układ i język"));
        refused.ValueOf("Summary").ShouldBe("Prawie wszystko.");
        refused.ValueOf("New[1].Text").ShouldBe("Komentarz w drodze.");
        refused.Has("input[name='Level[stanowisko]'][value='5'][checked]").ShouldBeTrue();
        (await edition.Grades()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_released_grade_leaves_the_queue_and_can_be_changed_no_more()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var address = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        var desk = await trainer.Read(address);
        var late = FilledForm.Of(desk, "#grade", [("Summary", "Po fakcie.")]);

        var queue = await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);
        var released = await trainer.Read(address);
        var refused = await trainer.Post($"{address}?handler=Save", late.With("Version", released.ValueOf("Version")).Content()!);
        var again = await trainer.Post($"{address}?handler=Release", late.With("Version", released.ValueOf("Version")).Content()!);

        queue.Text.ShouldContain(Speech.Polish("Grading.NothingWaits"));
        released.All("button").Select(Page.TextOf).ShouldNotContain(Speech.Polish("Desk.Save"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.AlreadyReleased"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "released").ShouldBe(1);
    }

    [Fact]
    public async Task Two_clicks_on_release_are_one_letter()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)])));

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBeGreaterThan(0);
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK || a.Status == HttpStatusCode.Conflict);
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "released").ShouldBe(1);
        (await edition.Grades()).ShouldHaveSingleItem();
    }
}
