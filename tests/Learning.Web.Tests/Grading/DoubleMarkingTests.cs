using System.Net;
using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.Journal;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Grading;

/// <summary>Two trainers mark a work apart; when both are done, the first settles the grade with the difference in sight.</summary>
public sealed class DoubleMarkingTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_work_waits_for_both_and_each_finds_it_in_their_own_share()
    {
        using var work = await Marking.Of(school);

        (await work.Waits()).Select(w => (w.Part, w.TrainerId)).ShouldBe([(WaitPart.FirstMarking, work.People[0].Id), (WaitPart.SecondMarking, work.People[1].Id)]);
        foreach (var (trainer, kind) in new[] { (work.One, "Queue.Kind.FirstMarking"), (work.Other, "Queue.Kind.SecondMarking") })
        {
            var queue = await trainer.Read("/grading?share=mine");
            Page.TextOf(queue.Find(".queue .state")).ShouldStartWith(Speech.Polish(kind, "").Trim());
            queue.Find(".queue h2 a").GetAttribute("href").ShouldBe(work.Desk);
            (await trainer.Read("/grading")).All(".queue li").Count().ShouldBe(2);
        }
    }

    [Fact]
    public async Task Both_markers_are_told_and_nobody_else()
    {
        using var work = await Marking.Of(school, trainers: 3);

        foreach (var (person, letters) in work.People.Zip([1, 1, 0])) (await school.Letters(person.Email!)).Count(l => l.Kind == "essay-arrived").ShouldBe(letters);
    }

    [Fact]
    public async Task Until_both_are_done_neither_sees_a_byte_of_what_the_other_gives()
    {
        using var work = await Marking.Of(school, trainers: 3);
        var page = await work.One.Read(work.Desk);
        await work.One.Grade(page, "Desk.Save", [.. Deeds.AllMarks(page, "other"), .. Secrets(page), ("Summary", "TAJEMNICA-CAŁOŚĆ"), ("New[1].Text", "TAJEMNICA-UWAGA")]);
        var comment = (await school.Db(db => db.Comments.SingleAsync(c => c.SubmissionId == work.SubmissionId))).Id;
        await Tells(work, "TAJEMNICA", "4,37", "4.37", comment.ToString());
        page = await work.One.Read(work.Desk);
        (await work.One.Grade(page, "Markers.Finish")).Text.ShouldContain(Speech.Polish("Markers.OwnFinished"));
        await Tells(work, "TAJEMNICA", "4,37", "4.37", comment.ToString());
        await work.Finish(work.Other, "3", "Druga.", "Drugi komentarz.");
        (await work.Other.Read(work.Desk)).Html.ShouldContain("TAJEMNICA-UWAGA");
    }

    [Fact]
    public async Task Another_markers_comment_cannot_be_taken_away_changed_or_copied_by_its_id()
    {
        using var work = await Marking.Of(school);
        await work.One.Grade(await work.One.Read(work.Desk), "Desk.Save", ("New[1].Text", "TAJEMNICA"));
        var comment = (await school.Db(db => db.Comments.SingleAsync(c => c.SubmissionId == work.SubmissionId))).Id;
        var form = FilledForm.Of(await work.Other.Read(work.Desk), "#grade", [], Speech.Polish("Desk.Save"));

        foreach (var wish in (string[])["remove", "bank", $"Edit[{comment}]"])
            (await work.Other.Post(form.Action.PathAndQuery, form.With("Version", $"{await Version(work)}").With(wish, wish[0] == 'E' ? "Moje." : comment.ToString()).Content()!)).Html.ShouldNotContain("TAJEMNICA");

        (await school.Db(db => db.Comments.SingleAsync(c => c.Id == comment))).ShouldSatisfyAllConditions(c => c.RemovedAt.ShouldBeNull(), c => c.Text.ShouldBe("TAJEMNICA"));
        (await school.Db(db => db.SavedComments.CountAsync(c => c.Text == "TAJEMNICA"))).ShouldBe(0);
    }

    [Fact]
    public async Task When_both_are_done_the_difference_stands_by_criterion_and_in_the_total_with_both_summaries()
    {
        using var work = await (await Marking.Of(school)).Finished();

        foreach (var trainer in work.Trainers)
        {
            var page = await trainer.Read(work.Desk);
            page.All(".markings tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(Page.TextOf))).Distinct().ShouldBe(["5|3|2"]);
            page.All(".markings tfoot td").Select(Page.TextOf).ShouldBe(["20", "12", "8"]);
            page.All(".markings .comment .text").Select(Page.TextOf).ShouldBe(["Pierwsza: jasne.", "Druga: mogło być jaśniej."]);
            page.All(".sheet .comment > .text").Select(Page.TextOf).ShouldBe(["Pierwszy komentarz.", "Drugi komentarz."], ignoreOrder: true);
        }

        (await work.Waits()).Select(w => (w.Part, w.TrainerId)).ShouldBe([(WaitPart.Whole, work.People[0].Id)]);
        Page.TextOf((await work.One.Read("/grading?share=mine")).Find(".queue .state")).ShouldStartWith(Speech.Polish("Queue.Kind.Settle", "").Trim());
        var second = await work.Other.Read(work.Desk);
        second.Has("[name=take]").ShouldBeFalse();
        second.Text.ShouldContain(Speech.Polish("Markers.SettledBy", work.People[0].Name));
    }

    [Fact]
    public async Task The_first_takes_the_points_of_the_other_changes_one_and_releases_and_the_trainee_sees_what_was_agreed()
    {
        using var work = await (await Marking.Of(school)).Finished();
        var page = await work.One.Read(work.Desk);
        page.ValueOf("Summary").ShouldBe("Pierwsza: jasne.\n\nDruga: mogło być jaśniej.");
        page.Has("input[name^=Level][checked]").ShouldBeFalse();

        var taken = await work.One.Submit(page, "#grade", [("Summary", "Razem: jasne.")], "[value=Second]");
        taken.All("input[name^=Level][checked]").Select(r => r.GetAttribute("value")).Distinct().ShouldBe(["3"]);
        await NothingLeaks(work, "Pierwsza: jasne", "Druga: mogło", "Razem: jasne", "Pierwszy komentarz", "Drugi komentarz");
        await work.One.Grade(taken, "Desk.Release", ("Level[jezyk]", "5"));

        (await Noted(work, JournalDeed.MarksAgreed)).Select(r => r[(r.IndexOf(" as ", StringComparison.Ordinal) + 1)..]).ShouldBe(["as the second", "as neither"]);
        (await work.Edition.Grades()).ShouldHaveSingleItem().Total.ShouldBe(14);
        using var trainee = await work.Edition.SignInTrainee();
        var result = await trainee.Read($"{work.Edition.HomeworkAddress}/submissions/1/result");
        result.Text.ShouldContain("14");
        result.Text.ShouldContain("Razem: jasne.");
        result.Text.ShouldNotContain("mogło być jaśniej");
        result.Has(".markings").ShouldBeFalse();
        result.All(".sheet .comment > .text").Select(Page.TextOf).ShouldBe(["Pierwszy komentarz.", "Drugi komentarz."], ignoreOrder: true);
        (await work.Waits()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_agreed_grade_counts_once_in_the_table_the_file_and_the_insight()
    {
        using var work = await (await Marking.Of(school)).Finished();
        var cohort = work.Edition.Cohort.Id;
        await Settle(work, "First");

        (await work.One.Read($"/grading/cohorts/{cohort}/marks.csv")).Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.Contains(work.Edition.Trainee.Email!, StringComparison.Ordinal)).ShouldBe(1);
        (await work.One.Read($"/grading/cohorts/{cohort}")).All("tbody tr").Count().ShouldBe(1);
        var insight = await work.One.Read($"/cohorts/{cohort}/insight");
        insight.Text.ShouldContain(work.People[0].Name);
        insight.Text.ShouldNotContain(work.People[1].Name);
    }

    [Fact]
    public async Task Nothing_is_released_before_it_is_agreed()
    {
        using var work = await Marking.Of(school);
        var page = await work.One.Read(work.Desk);
        page.Has("[formaction='?handler=Release']").ShouldBeFalse();
        var form = FilledForm.Of(page, "#grade", Deeds.AllMarks(page), Speech.Polish("Desk.Save"));

        var refused = await work.One.Post($"{work.Desk}?handler=Release", form.Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Markers.NotAgreed"));
        (await work.Parts()).ShouldBeEmpty();
        await work.Finished();
        (await work.One.Get($"{work.Desk}/preview")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await work.One.Read($"/grading/homework/{work.Edition.Assignment.Id}/release")).Has("input[name=Chosen]").ShouldBeFalse();
    }

    [Fact]
    public async Task A_finished_marking_can_be_taken_up_again_until_the_other_is_done()
    {
        using var work = await Marking.Of(school);
        var old = await work.One.Read(work.Desk);
        (await work.One.Grade(old, "Markers.Finish")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await work.Finish(work.One, "5", "Pierwsza.", "Uwaga.");
        var late = await work.One.Grade(old, "Desk.Save", ("Summary", "Za późno."));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain(Speech.Polish("Refusal.Markers.Finished"));
        late.ValueOf("Summary").ShouldBe("Za późno.");

        var open = await work.One.Submit(await work.One.Read(work.Desk), "form[action='?handler=Reopen']", []);

        (await work.Waits()).Count.ShouldBe(2);
        open.ValueOf("Summary").ShouldBe("Pierwsza.");
        await work.One.Grade(open, "Markers.Finish", ("Summary", "Jeszcze raz."));
        var shown = await work.One.Read(work.Desk);
        await work.Finish(work.Other, "3", "Druga.", "Uwaga.");
        await work.One.Submit(shown, "form[action='?handler=Reopen']", []);
        (await work.Parts()).Count(p => p.IsFinished).ShouldBe(2);
        (await Noted(work, JournalDeed.MarkingReopened)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_left_open_from_ones_own_marking_never_becomes_the_agreed_grade()
    {
        using var work = await Marking.Of(school);
        var old = await work.One.Read(work.Desk);
        await work.Finished();

        var stopped = await work.One.Grade(old, "Desk.Save", ("Summary", "Stara karta."));

        stopped.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stopped.Text.ShouldContain(Speech.Polish("Refusal.Markers.MovedOn"));
        stopped.ValueOf("Summary").ShouldBe("Stara karta.");
        (await work.Edition.Grades()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_save_at_once_without_disturbing_each_other_and_one_in_two_windows_is_stopped()
    {
        using var work = await Marking.Of(school);
        using var window = await school.SignIn(work.People[0].Email!);
        var pages = await Task.WhenAll(work.One.Read(work.Desk), work.Other.Read(work.Desk), window.Read(work.Desk));

        var saved = await Task.WhenAll(work.One.Grade(pages[0], "Desk.Save", ("Summary", "Pierwsza.")), work.Other.Grade(pages[1], "Desk.Save", ("Summary", "Druga.")));
        var stale = await window.Grade(pages[2], "Desk.Save", ("Summary", "Drugie okno."));

        saved.Select(s => s.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK]);
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Html.ShouldNotContain("Druga.");
        (await work.Parts()).Select(p => (p.Part, p.Summary)).ShouldBe([(GradePart.First, "Pierwsza."), (GradePart.Second, "Druga.")]);
    }

    [Fact]
    public async Task Two_who_finish_at_once_leave_one_grade_to_settle()
    {
        using var work = await Marking.Of(school);

        await Task.WhenAll(work.Finish(work.One, "5", "", "Uwaga."), work.Finish(work.Other, "3", "", "Uwaga."));

        (await work.Waits()).ShouldHaveSingleItem().Part.ShouldBe(WaitPart.Whole);
        (await work.One.Read(work.Desk)).Has("[name=take]").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_marks_no_part_reads_the_work_and_writes_nothing_and_strangers_find_nothing()
    {
        using var work = await Marking.Of(school, trainers: 3);
        var page = await work.Trainers[2].Read(work.Desk);
        page.Text.ShouldContain(Speech.Polish("Markers.Apart"));
        page.Has("fieldset.criterion:not([disabled])").ShouldBeFalse();
        var form = FilledForm.Of(await work.Other.Read(work.Desk), "#grade", [("Summary", "Trzecia.")], Speech.Polish("Desk.Save"));
        var token = FilledForm.Of(page, "#grade", []).Fields.Single(f => f.Key == "__RequestVerificationToken").Value;

        var refused = await work.Trainers[2].Post(work.Desk + "?handler=Save", form.With("__RequestVerificationToken", token).Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Markers.NotYours"));
        (await work.Parts()).ShouldBeEmpty();
        using var stranger = await (await school.Open()).SignInTrainer();
        foreach (var handler in (string[])["Finish", "Reopen", "Save"]) (await stranger.Post($"{work.Desk}?handler={handler}", form.With("__RequestVerificationToken", await TokenOf(stranger)).Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_an_edition_has_one_trainer_one_person_marks_and_the_desk_says_so()
    {
        using var work = await Marking.Of(school, trainers: 1);
        var page = await work.One.Read(work.Desk);

        page.Text.ShouldContain(Speech.Polish("Markers.OnlyOne"));
        (await work.Waits()).ShouldHaveSingleItem().Part.ShouldBe(WaitPart.Whole);
        await work.One.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page)]);
        (await work.Edition.Grades()).ShouldHaveSingleItem().IsReleased.ShouldBeTrue();
    }

    [Fact]
    public async Task A_part_may_be_given_to_a_third_but_both_parts_never_to_one()
    {
        using var work = await Marking.Of(school, trainers: 3);
        var page = $"/grading/shares/{work.Edition.Cohort.Id}";
        var second = (await work.Waits()).Single(w => w.Part == WaitPart.SecondMarking).Id;
        async Task<Page> Give(int to) => await work.One.Submit(await work.One.Read(page), "form[action='?handler=Give']", [("Chosen", second.ToString()), ("GiveTo", await Member(work, to))]);

        var refused = await Give(0);
        await Give(2);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Share.MarksOtherPart"));
        await work.Finish(work.One, "5", "", "Uwaga.");
        await work.Finish(work.Trainers[2], "3", "", "Uwaga.");
        (await work.Waits()).ShouldHaveSingleItem().Part.ShouldBe(WaitPart.Whole);
    }

    [Fact]
    public async Task Returned_by_one_it_takes_only_their_comments_along_and_the_next_attempt_waits_for_the_same_two()
    {
        using var work = await Marking.Of(school);
        await work.Other.Grade(await work.Other.Read(work.Desk), "Desk.Save", ("New[1].Text", "TAJEMNICA"));
        await Returns.Returning.ReturnWork(work.One, work.Edition, await work.One.Read(work.Desk), fields: [("New[1].Text", "Proszę o przykład.")]);

        (await work.Waits()).ShouldBeEmpty();
        await NothingLeaks(work, "TAJEMNICA");
        var next = await work.Edition.SomebodyHandsIn($"{Marking.Essay}\n\nPrzykład z pracy.");

        (await work.Waits()).Select(w => (w.Part, w.TrainerId)).ShouldBe([(WaitPart.FirstMarking, work.People[0].Id), (WaitPart.SecondMarking, work.People[1].Id)]);
        (await work.One.Read(next)).Html.ShouldNotContain("TAJEMNICA");
        (await work.Other.Read(next)).Text.ShouldContain("Proszę o przykład.");
    }

    [Fact]
    public async Task Taken_back_it_waits_for_the_first_again_and_an_appeal_goes_to_a_third()
    {
        using var work = await Marking.Of(school, trainers: 3);
        await work.Finished();
        await Settle(work, "First");

        await work.Other.Submit(await work.Other.Read($"{work.Desk}/take-back"), "main form", []);
        (await work.Waits()).Select(w => (w.Part, w.TrainerId)).ShouldBe([(WaitPart.Whole, work.People[0].Id)]);
        await work.One.Grade(await work.One.Read(work.Desk), "Desk.Release");
        using var trainee = await work.Edition.SignInTrainee();
        await trainee.Read($"{work.Edition.HomeworkAddress}/submissions/1/result");
        await trainee.Submit(await trainee.Read($"{work.Edition.HomeworkAddress}/submissions/1/appeal"), "main form", [("Reason", "Przykłady były własne.")]);

        (await work.Waits()).Select(w => (w.Part, w.TrainerId)).ShouldBe([(WaitPart.Appeal, work.People[2].Id)]);
    }

    private static (string, string?)[] Secrets(Page desk) =>
        [.. desk.All("fieldset.criterion").Select(c => c.GetAttribute("data-criterion")).SelectMany(id => new[] { ($"Points[{id}]", (string?)"4,37"), ($"Remark[{id}]", "TAJEMNICA-KRYTERIUM") })];

    private static async Task Settle(Marking work, string whose) =>
        await work.One.Grade(await work.One.Submit(await work.One.Read(work.Desk), "#grade", [], $"[value={whose}]"), "Desk.Release");

    /// <summary>Nothing that another trainer can reach says any of these, nor anything that the trainee can.</summary>
    private static async Task Tells(Marking work, params string[] secrets)
    {
        var (cohort, assignment) = (work.Edition.Cohort.Id, work.Edition.Assignment.Id);
        string[] reached = ["/", "/grading", work.Desk, $"{work.Desk}/preview", $"{work.Desk}/annotations.jsonld", $"{work.Desk}/suggestions", $"{work.Desk}/return", $"{work.Desk}/take-back", $"{work.Desk}/appeal", "/grading/comments",
            $"/grading/homework/{assignment}/release", $"/grading/cohorts/{cohort}", $"/grading/cohorts/{cohort}/marks.csv", $"/grading/shares/{cohort}", $"/cohorts/{cohort}/insight"];
        foreach (var trainer in work.Trainers.Skip(1))
            foreach (var address in reached)
                foreach (var secret in secrets) (await trainer.Get(address)).Html.ShouldNotContain(secret, customMessage: address);
        await NothingLeaks(work, secrets);
    }

    private static async Task NothingLeaks(Marking work, params string[] secrets)
    {
        using var trainee = await work.Edition.SignInTrainee();
        foreach (var address in (string[])["/", work.Edition.HomeworkAddress, $"{work.Edition.HomeworkAddress}/submissions/1", $"{work.Edition.HomeworkAddress}/submissions/1/result", $"{work.Edition.HomeworkAddress}/submissions/1/returned", "/homework/folder", work.Desk, $"{work.Desk}/annotations.jsonld"])
            foreach (var secret in secrets) (await trainee.Get(address)).Html.ShouldNotContain(secret, customMessage: address);
        foreach (var letter in await work.Edition.School.Letters(work.Edition.Trainee.Email!))
            foreach (var secret in secrets) $"{letter.PlainText} {letter.Html}".ShouldNotContain(secret);
    }

    private async Task<int> Version(Marking work) => await school.Db(db => db.Grades.IgnoreQueryFilters().Where(g => g.SubmissionId == work.SubmissionId && g.Part == GradePart.Second).Select(g => g.Version).FirstOrDefaultAsync());

    private Task<List<string>> Noted(Marking work, JournalDeed deed) => school.Db(db => db.Journal.Where(e => e.About == work.SubmissionId && e.Deed == deed).OrderBy(e => e.Id).Select(e => e.Rule).ToListAsync());

    private async Task<string> Member(Marking work, int trainer) => (await school.Db(db => db.Memberships.SingleAsync(m => m.CohortId == work.Edition.Cohort.Id && m.PersonId == work.People[trainer].Id))).Id.ToString();

    private static async Task<string> TokenOf(Browser browser) => (await browser.Read("/grading")).All("input[name=__RequestVerificationToken]").First().GetAttribute("value")!;
}
