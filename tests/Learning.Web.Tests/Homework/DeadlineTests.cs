using System.Net;
using Learning.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Homework;

/// <summary>The deadline at the page: judged by the server's clock at the moment a request arrives.</summary>
public sealed class DeadlineTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task The_last_millisecond_counts_and_the_next_does_not()
    {
        var edition = await school.Open(trainees: 2);
        school.Clock.AdvanceTo(edition.Assignment.DueAt - TimeSpan.FromHours(1));
        using var quick = await edition.SignInTrainee(0);
        using var slow = await edition.SignInTrainee(1);
        var (one, other) = (await quick.Read(edition.HomeworkAddress), await slow.Read(edition.HomeworkAddress));

        school.Clock.AdvanceTo(edition.Assignment.DueAt - Millisecond);
        var accepted = await quick.HandIn(one, SampleEssay.Of(10));
        school.Clock.AdvanceTo(edition.Assignment.DueAt);
        var refused = await slow.HandIn(other, SampleEssay.Of(11));

        accepted.Url.AbsolutePath.ShouldEndWith("/submissions/1");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Find(".error-summary").TextContent.ShouldContain("termin minął");
        refused.Find(".error-summary h2").TextContent.ShouldBe("Tego nie udało się zrobić");
        (await school.Db(db => db.Submissions.Where(s => s.AssignmentId == edition.Assignment.Id).Select(s => s.Membership.PersonId).ToListAsync())).ShouldBe([edition.Trainees[0].Id]);
    }

    [Fact]
    public async Task The_receipt_says_the_millisecond_s_second_and_the_deadline_that_was_applied()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt - TimeSpan.FromHours(1));
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        school.Clock.AdvanceTo(edition.Assignment.DueAt - Millisecond);
        var receipt = await trainee.HandIn(page, SampleEssay.Of(10));

        var zone = edition.Assignment.Zone;
        receipt.Text.ShouldContain(Moments.Time(edition.Assignment.DueAt - Millisecond, zone, Speech.Pl));
        receipt.Text.ShouldContain(Moments.Deadline(edition.Assignment.DueAt, zone, Speech.Pl));
    }

    [Fact]
    public async Task Too_late_keeps_the_text_where_it_can_still_be_read()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt - TimeSpan.FromHours(1));
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        school.Clock.AdvanceTo(edition.Assignment.DueAt + TimeSpan.FromHours(1));
        var essay = SampleEssay.Of(50, "Za późno, ale moje.");

        var refused = await trainee.HandIn(page, essay);
        var later = await trainee.Read(edition.HomeworkAddress);

        refused.ValueOf("Text").ShouldBe(essay);
        refused.Text.ShouldContain(Moments.Deadline(edition.Assignment.DueAt, edition.Assignment.Zone, Speech.Pl));
        later.ValueOf("Text").ShouldBe(essay);
        later.Has("form.editor input[name=Honest]").ShouldBeFalse();
        later.All("form.editor button").Select(Page.TextOf).ShouldBe([Speech.Polish("Homework.Keep")]);
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/1")).Text.ShouldContain("Za późno, ale moje.");
        (await school.Letters(edition.Trainee.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_it_opens_nothing_is_taken_and_the_text_is_kept()
    {
        var edition = await school.Open(brief => brief with { Opens = new DueRule.AfterStart(7) });
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        var form = FilledForm.Of(page, "form.editor", [("Text", SampleEssay.Of(10))]).With("Honest", "true");

        var refused = await trainee.Post($"{edition.HomeworkAddress}?handler=HandIn", form.Content()!);

        page.Text.ShouldMatch("Otwarcie za [67] dni");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Deadline.NotYetOpen"));
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe(SampleEssay.Of(10));
    }

    [Fact]
    public async Task Late_work_is_taken_where_the_homework_allows_it_and_called_late_on_the_desk()
    {
        var edition = await school.Open(brief => brief with { LateUntil = new DueRule.AfterStart(20), Grace = TimeSpan.FromHours(1) }, trainees: 2);
        school.Clock.AdvanceTo(edition.Assignment.DueAt + TimeSpan.FromHours(1) - Millisecond);
        var inGrace = await edition.SomebodyHandsIn(SampleEssay.Of(10), 0);
        school.Clock.AdvanceTo(edition.Assignment.DueAt + TimeSpan.FromHours(1));
        var late = await edition.SomebodyHandsIn(SampleEssay.Of(10), 1);

        using var trainer = await edition.SignInTrainer();
        (await trainer.Read(inGrace)).Text.ShouldContain(Speech.Polish("Desk.OnTime").Trim('·', ' '));
        (await trainer.Read(late)).Text.ShouldContain(Speech.Polish("Desk.Late").Trim('·', ' '));
    }

    [Fact]
    public async Task What_coming_late_costs_is_said_before_the_deadline_before_the_hand_in_and_on_its_receipt()
    {
        var edition = await school.Open(brief => brief with { LateUntil = new DueRule.AfterStart(20), LatePenaltyPercent = 20, Grace = TimeSpan.FromHours(1) }, trainees: 2);
        var (cost, due) = (Speech.Polish("Receipt.LateWithPenalty", 20), edition.Assignment.DueAt);
        var before = await Shown(1, "", ".deadline");
        before.ShouldContain("Bez spóźnienia jeszcze do");
        before.ShouldContain("kara: 20 % punktów");

        school.Clock.AdvanceTo(due + TimeSpan.FromMinutes(30));
        await edition.SomebodyHandsIn(SampleEssay.Of(10), 0);
        school.Clock.AdvanceTo(due + TimeSpan.FromHours(2));
        (await Shown(1, "", ".deadline")).ShouldNotContain("Bez spóźnienia jeszcze do");
        using (var late = await edition.SignInTrainee(1)) await late.Keep(await late.Read(edition.HomeworkAddress), SampleEssay.Of(10));
        (await Shown(1, "/hand-in", ".facts")).ShouldContain(cost);
        await edition.SomebodyHandsIn(SampleEssay.Of(10), 1);

        (await Shown(1, "/submissions/1", ".facts")).ShouldContain(cost);
        (await Shown(0, "/submissions/1", ".facts")).ShouldContain(Speech.Polish("Receipt.NotLate"));
        (await Letter(1)).ShouldContain(cost);
        (await Letter(0)).ShouldContain(Speech.Polish("Receipt.NotLate"));

        async Task<string> Shown(int trainee, string path, string part)
        {
            using var browser = await edition.SignInTrainee(trainee);
            return Page.TextOf((await browser.Read($"{edition.HomeworkAddress}{path}")).Find(part));
        }

        async Task<string> Letter(int trainee) => Speech.Line((await school.Letters(edition.Trainees[trainee].Email!)).Single(letter => letter.Kind == "receipt").PlainText);
    }

    [Fact]
    public async Task The_homework_says_its_state_in_words_as_time_goes_by()
    {
        var edition = await school.Open(brief => brief with { LateUntil = new DueRule.AfterStart(20), Grace = TimeSpan.FromHours(1) });
        var due = edition.Assignment.DueAt;
        (await State(due - TimeSpan.FromDays(3))).ShouldBe("Otwarte, termin mija za 3 dni");
        (await State(due - TimeSpan.FromMinutes(90))).ShouldBe("Otwarte, termin mija za 90 minut");
        (await State(due - TimeSpan.FromSeconds(2))).ShouldBe("Otwarte, termin mija za 2 sekundy");
        (await State(due)).ShouldStartWith("Po terminie, jeszcze przyjmowane bez spóźnienia; koniec za");
        (await State(due + TimeSpan.FromHours(1))).ShouldStartWith("Po terminie, przyjmowane jako spóźnione; koniec za");
        (await State(edition.Assignment.LateUntil!.Value + TimeSpan.FromHours(5))).ShouldBe("Zamknięte 5 godzin temu");

        async Task<string> State(DateTimeOffset now)
        {
            school.Clock.AdvanceTo(now);
            using var trainee = await edition.SignInTrainee();
            return Page.TextOf((await trainee.Read(edition.HomeworkAddress)).Find(".deadline .state"));
        }
    }

    [Fact]
    public async Task A_time_that_the_browser_claims_is_read_by_nobody()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt + TimeSpan.FromSeconds(1));
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", SampleEssay.Of(10))])
            .With("Honest", "true").With("ReceivedAt", "2027-01-01T00:00:00Z").With("Now", "2027-01-01").With("Complete", "2027-01-01");
        using var content = form.Content()!;
        content.Headers.Add("X-Received-At", "2027-01-01T00:00:00Z");

        var refused = await trainee.Post($"{edition.HomeworkAddress}?handler=HandIn", content);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await edition.Submissions()).ShouldBeEmpty();
    }
}
