using System.Globalization;
using System.Net;
using Learning.Journal;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Grading;

/// <summary>Releasing what is ready, at a set time, and taking it back while nobody has looked.</summary>
public sealed class ReleaseTogetherTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_preview_is_there_before_anything_was_saved_and_shows_what_was_just_typed()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(60)));

        var preview = await trainer.Submit(desk, "#grade", [("Summary", "Przed chwilą wpisane.")], Speech.Polish("Desk.Preview"));

        preview.Find("h1").TextContent.ShouldBe(Speech.Polish("Preview.Title"));
        preview.Text.ShouldContain("Przed chwilą wpisane.");
    }

    [Fact]
    public async Task All_that_is_ready_is_released_together_and_what_changed_meanwhile_is_left_out()
    {
        var edition = await school.Open(trainees: 4);
        using var trainer = await edition.SignInTrainer();
        var desks = new List<Page>();
        for (var i = 0; i < 4; i++) desks.Add(await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), i)));
        for (var i = 0; i < 3; i++) await trainer.Grade(desks[i], "Desk.Save", [.. Deeds.AllMarks(desks[i])]);
        await trainer.Grade(desks[3], "Desk.Save", ("Level[stanowisko]", "5"));

        var list = await trainer.Read(List(edition));
        list.All("[name=Chosen][checked]").Count().ShouldBe(3);
        list.Text.ShouldContain(Speech.Polish("ReleaseAll.Unfinished.one", 1));
        await trainer.Grade(await trainer.Read(desks[1].Url.AbsolutePath), "Desk.Save", ("Summary", "Jeszcze słowo."));
        var done = await trainer.Submit(list, "main form", []);

        done.Text.ShouldContain(Speech.Polish("ReleaseAll.Released.few", 2));
        done.Text.ShouldContain(Speech.Polish("ReleaseAll.Changed"));
        (await edition.Grades()).Count(g => g.IsReleased).ShouldBe(2);
        foreach (var (person, letters) in edition.Trainees.Zip((int[])[1, 0, 1, 0]))
            (await school.Letters(person.Email!)).Count(l => l.Kind == "released").ShouldBe(letters);
        (await Journal(JournalDeed.GradeReleased, desks[0], desks[2])).ShouldBe(2);
    }

    [Fact]
    public async Task The_queue_says_what_is_ready_and_leads_to_its_release()
    {
        var edition = await school.Open(trainees: 3);
        using var trainer = await edition.SignInTrainer();
        var desks = new List<Page>();
        for (var i = 0; i < 3; i++) desks.Add(await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), i)));
        await trainer.Grade(desks[0], "Desk.Save", ("Level[stanowisko]", "5"));
        (await trainer.Read("/grading")).Has(".notice").ShouldBeFalse();
        await trainer.Grade(desks[1], "Desk.Save", [.. Deeds.AllMarks(desks[1])]);
        await trainer.Grade(desks[2], "Desk.Save", [.. Deeds.AllMarks(desks[2])]);
        await trainer.Submit(await trainer.Read($"{desks[2].Url.AbsolutePath}/preview"), "main form", [("When", "later"), ("At", Local(school.Clock.Now + TimeSpan.FromHours(2)))]);

        var queue = await trainer.Read("/grading");

        string Of(int which) => Page.TextOf(queue.All(".queue li").Single(li => Page.TextOf(li).Contains(edition.Trainees[which].Name, StringComparison.Ordinal)));
        Of(0).ShouldContain(Speech.Polish("Grading.Begun"));
        Of(1).ShouldContain(Speech.Polish("Grading.Ready"));
        Of(2).ShouldContain(Speech.Polish("Grading.ReadyFor", "")[..^1]);
        queue.Find(".notice a").GetAttribute("href").ShouldBe(List(edition));
        // What has a time of its own is not released with the others by chance.
        (await trainer.Read(List(edition))).All("[name=Chosen]").Select(c => c.HasAttribute("checked")).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_comment_that_somebody_has_begun_is_said_and_its_work_not_chosen_beforehand()
    {
        var edition = await school.Open(trainees: 2, trainers: 2);
        using var one = await edition.SignInTrainer(0);
        using var other = await edition.SignInTrainer(1);
        var desks = new List<Page>();
        for (var i = 0; i < 2; i++) desks.Add(await one.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), i)));
        foreach (var desk in desks) await one.Grade(desk, "Desk.Save", [.. Deeds.AllMarks(desk)]);
        var again = await other.Read(desks[1].Url.AbsolutePath);
        (await KeepTests.Keep(other, KeepTests.Filled(again, ("New[1].Text", "Jeszcze o stan")))).Status.ShouldBe(HttpStatusCode.OK);
        var said = $"{Speech.Polish("OpenDrafts.one", 1)} ({edition.Trainers[1].Name})";

        var list = await one.Read(List(edition));
        var preview = await one.Read($"{desks[1].Url.AbsolutePath}/preview");

        list.All("[name=Chosen]").Select(c => c.HasAttribute("checked")).ShouldBe([true, false]);
        Page.TextOf(list.All("tbody tr").Last()).ShouldContain(said);
        Page.TextOf(list.All("tbody tr").First()).ShouldNotContain(edition.Trainers[1].Name);
        preview.Find(".notice.warning").TextContent.ShouldContain(said);
        // Released all the same, the words are still on their author's desk.
        await one.Submit(preview, "main form", []);
        (await other.Read(desks[1].Url.AbsolutePath)).Html.ShouldContain("Jeszcze o stan");
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_a_stranger_sees_no_list()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        using var stranger = await (await school.Open()).SignInTrainer();
        await Graded(edition, trainer);

        var refused = await trainer.Submit(await trainer.Read(List(edition)), "main form", [("Chosen", null)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.NothingChosen"));
        (await trainee.Get(List(edition))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get(List(edition))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_preview_shows_what_the_trainee_will_see_and_releases_exactly_that()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await Graded(edition, trainer, ("Summary", "{imię}, dobrze."), ("New[1].Text", "Tak trzymać."));
        var preview = await trainer.Read($"{desk}/preview");
        preview.All(".comment .text").Select(Page.TextOf).ShouldContain("Tak trzymać.");
        preview.All(".comment .text").Select(Page.TextOf).ShouldContain($"{edition.Trainee.FirstName}, dobrze.");
        preview.All("[form=grade], [name^='Edit']").ShouldBeEmpty();
        await trainer.Grade(await trainer.Read(desk), "Desk.Save", ("Summary", "Zmieniło się."));

        var changed = await trainer.Submit(preview, "main form", []);
        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text.ShouldContain(Speech.Polish("Preview.Changed"));
        await trainer.Submit(changed, "main form", []);

        using var trainee = await edition.SignInTrainee();
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Text.ShouldContain("Zmieniło się.");
    }

    [Fact]
    public async Task A_grade_is_released_at_its_time_once_with_one_letter_and_one_line_in_the_journal()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var desk = await Graded(edition, trainer);
        var at = school.Clock.Now + TimeSpan.FromHours(2);

        var set = await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", [("When", "later"), ("At", Local(at))]);
        set.Find(".notice.info").TextContent.ShouldContain(Speech.Polish("Desk.ForgetTime"));
        school.Clock.Advance(TimeSpan.FromHours(1));
        (await trainee.Get($"{edition.HomeworkAddress}/submissions/1/result")).Status.ShouldBe(HttpStatusCode.NotFound);
        school.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));

        await Eventually.Until(async () => (await edition.Grades()).Single().IsReleased);
        (await trainee.Get($"{edition.HomeworkAddress}/submissions/1/result")).Status.ShouldBe(HttpStatusCode.OK);
        school.Clock.Advance(TimeSpan.FromMinutes(5));
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "released").ShouldBe(1);
        (await Journal(JournalDeed.GradeReleased, await trainer.Read(desk))).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Refusal.Grade.TimeMissing")]
    [InlineData("jutro", "Refusal.Grade.TimeMissing")]
    [InlineData("0001-01-01T00:00", "Refusal.Grade.TimeMissing")]
    [InlineData("9999-12-31T23:59", "Refusal.Grade.TimeMissing")]
    [InlineData("2020-01-01T12:00", "Refusal.Grade.TimeIsPast")]
    public async Task A_time_that_is_none_or_past_is_refused_and_kept_in_the_form(string typed, string words)
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await Graded(edition, trainer);

        var refused = await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", [("When", "later"), ("At", typed)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish(words));
        refused.ValueOf("At").ShouldBe(typed);
        (await edition.Grades()).Single().ReleaseAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_local_time_that_the_clock_skips_is_refused_as_it_is_for_deadlines()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await Graded(edition, trainer);

        var refused = await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", [("When", "later"), ("At", "2099-03-29T02:30")]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Find("[name=At]").GetAttribute("aria-invalid").ShouldBe("true");
        (await edition.Grades()).Single().ReleaseAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_grade_that_is_no_longer_complete_at_its_time_stays_and_the_trainer_is_told()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await Graded(edition, trainer);
        var set = await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", [("When", "later"), ("At", Local(school.Clock.Now + TimeSpan.FromHours(2)))]);
        var incomplete = await trainer.Grade(set, "Desk.Save", ("Level[jezyk]", "other"), ("Points[jezyk]", ""));
        incomplete.Text.ShouldContain(Speech.Polish("Desk.ReleaseSetIncomplete"));

        school.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));

        await Eventually.Until(async () => (await school.Letters(edition.Trainer.Email!)).Exists(l => l.Kind == "release-missed"));
        (await edition.Grades()).Single().IsReleased.ShouldBeFalse();
        (await edition.Grades()).Single().ReleaseAt.ShouldBeNull();
    }

    [Fact]
    public async Task Words_that_no_longer_fit_once_the_name_is_in_them_are_said_and_keep_no_other_grade_from_its_time()
    {
        var edition = await school.Open(trainees: 2);
        using var trainer = await edition.SignInTrainer();
        var desks = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20), i));
            await trainer.Grade(desk, "Desk.Save", [.. Deeds.AllMarks(desk)]);
            desks.Add(desk.Url.AbsolutePath);
        }

        await school.Db(db => db.People.Where(p => p.Id == edition.Trainee.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Aleksandra Nowak")));
        var full = string.Concat(Enumerable.Repeat("{name}", Learning.Grading.Grade.SummaryLength / 6));
        await trainer.Grade(await trainer.Read(desks[0]), "Desk.Save", ("Summary", full));
        var refused = await trainer.Submit(await trainer.Read($"{desks[0]}/preview"), "main form", []);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.SummaryTooLong", Learning.Grading.Grade.SummaryLength));
        foreach (var desk in desks) await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", [("When", "later"), ("At", Local(school.Clock.Now + TimeSpan.FromHours(2)))]);

        school.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));

        await Eventually.Until(async () => (await school.Letters(edition.Trainer.Email!)).Exists(l => l.Kind == "release-missed"));
        await Eventually.Until(async () => (await edition.Grades()).Count(g => g.IsReleased) == 1);
        (await edition.Grades()).Single(g => !g.IsReleased).Summary.ShouldBe(full);
    }

    [Fact]
    public async Task A_letter_about_an_answer_does_not_outlive_the_release_it_belongs_to()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Uważam, że tak właśnie jest."));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk), ("New[1].Text", "Skąd to wiesz?")]);
        var comment = (await school.Db(db => db.Comments.Where(c => db.Submissions.Any(s => s.Id == c.SubmissionId && s.AssignmentId == edition.Assignment.Id)).Select(c => c.Id).ToListAsync())).Single();
        await trainer.Submit(await trainer.Read($"/comments/{comment}/answer"), "main form", [("Text", "Dopowiem jeszcze.")]);
        (await school.Letters(edition.Trainee.Email!, "answered")).ShouldHaveSingleItem();

        await trainer.Submit(await trainer.Read($"{desk.Url.AbsolutePath}/take-back"), "main form", []);

        (await school.Letters(edition.Trainee.Email!, "answered")).ShouldBeEmpty();
        var without = await trainer.Submit(await trainer.Read(desk.Url.AbsolutePath), "#grade", [], Speech.Polish("Comment.Remove"));
        await trainer.Grade(without, "Desk.Release");
        (await edition.Grades()).Single().IsReleased.ShouldBeTrue();
        (await school.Db(db => db.Comments.AnyAsync(c => c.Id == comment))).ShouldBeFalse("what was said under it goes with it");
    }

    [Fact]
    public async Task A_release_is_taken_back_while_unseen_journalled_and_its_letter_never_goes()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var desk = await Graded(edition, trainer);
        await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", []);
        await school.Delivered(async () => (await school.Letters(edition.Trainee.Email!)).Exists(l => l.Kind == "released" && l.SentAt is not null));
        var unsent = await school.Db(db => db.Letters.Where(l => l.RecipientId == edition.Trainee.Id && l.Kind == "released")
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.SentAt, (DateTimeOffset?)null).SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null)));
        unsent.ShouldBe(1);

        var back = await trainer.Submit(await trainer.Read($"{desk}/take-back"), "main form", []);

        back.Text.ShouldContain(Speech.Polish("TakeBack.Done"));
        (await trainee.Get($"{edition.HomeworkAddress}/submissions/1/result")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await school.Letters(edition.Trainee.Email!)).ShouldNotContain(l => l.Kind == "released");
        (await Journal(JournalDeed.GradeUnreleased, back)).ShouldBe(1);
        await trainer.Grade(back, "Desk.Release");
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "released").ShouldBe(1);
    }

    [Fact]
    public async Task Once_seen_it_stays()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var desk = await Graded(edition, trainer);
        await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", []);
        var takeBack = await trainer.Read($"{desk}/take-back");
        await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");

        var refused = await trainer.Submit(takeBack, "main form", []);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.AlreadySeen"));
        (await trainer.Read(desk)).All($"a[href='{desk}/take-back']").ShouldBeEmpty();
        (await trainer.Read($"{desk}/take-back")).All("main form button").ShouldBeEmpty("a button that could only be refused");
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Has(".grade").ShouldBeTrue();
        (await edition.Grades()).Single().SeenAt.ShouldBe(school.Clock.Now);
    }

    [Fact]
    public async Task Comments_that_were_downloaded_were_seen_by_the_trainee_and_not_by_a_trainer()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var desk = await Graded(edition, trainer, ("New[1].Text", "Tak trzymać."));
        await trainer.Submit(await trainer.Read($"{desk}/preview"), "main form", []);
        var takeBack = await trainer.Read($"{desk}/take-back");

        await trainer.Get($"{desk}/annotations.jsonld");
        (await edition.Grades()).Single().SeenAt.ShouldBeNull();
        (await trainee.Get($"{desk}/annotations.jsonld")).Html.ShouldContain("Tak trzymać.");

        (await trainer.Submit(takeBack, "main form", [])).Text.ShouldContain(Speech.Polish("Refusal.Grade.AlreadySeen"));
    }

    private static string List(Edition edition) => $"/grading/homework/{edition.Assignment.Id}/release";

    private static string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw")).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static async Task<string> Graded(Edition edition, Browser trainer, params (string, string?)[] fields)
    {
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        await trainer.Grade(desk, "Desk.Save", [.. Deeds.AllMarks(desk), .. fields]);
        return desk.Url.AbsolutePath;
    }

    private Task<int> Journal(JournalDeed deed, params Page[] desks)
    {
        var ids = desks.Select(d => Guid.Parse(d.Url.Segments[^1])).ToList();
        return school.Db(db => db.Journal.CountAsync(e => e.Deed == deed && ids.Contains(e.About)));
    }
}
