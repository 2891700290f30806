using System.Net;
using Learning.Courses;
using Learning.Homework;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Deadlines;

/// <summary>Moving a deadline: of an edition, or of one trainee.</summary>
public sealed class MoveTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Everyone_concerned_is_told_the_old_the_new_and_why()
    {
        var edition = await school.Open(trainees: 2, trainers: 2);
        using var trainer = await edition.SignInTrainer();

        var moved = await trainer.MoveDeadline(edition, edition.DayAfter(6), "Święta wypadają w tygodniu terminu.");

        moved.Text.ShouldContain(Speech.Polish("Deadlines.Moved"));
        moved.Text.ShouldContain("Święta wypadają w tygodniu terminu.");
        foreach (var person in edition.Trainees.Concat(edition.Trainers))
        {
            var letter = Speech.Line((await school.Letters(person.Email!, "deadline-moved")).ShouldHaveSingleItem().PlainText);
            letter.ShouldContain(edition.Said(edition.Assignment.DueAt));
            letter.ShouldContain(edition.Said(edition.EndOfDayAfter(6)));
            letter.ShouldContain("Święta wypadają w tygodniu terminu.");
        }

        var move = await school.Db(db => db.DeadlineMoves.AsNoTracking().SingleAsync(m => m.AssignmentId == edition.Assignment.Id));
        (move.From, move.To, move.AuthorId).ShouldBe((edition.Assignment.DueAt, edition.EndOfDayAfter(6), edition.Trainer.Id));
        using var trainee = await edition.SignInTrainee();
        Page.TextOf((await trainee.Read(edition.HomeworkAddress)).Find(".deadline")).ShouldContain(edition.Said(edition.EndOfDayAfter(6)));
    }

    [Fact]
    public async Task Whoever_has_a_later_date_of_their_own_is_left_in_peace()
    {
        var edition = await school.Open(trainees: 2);
        using var trainer = await edition.SignInTrainer();
        var personal = $"/deadlines/{edition.Assignment.Id}/people/{await MembershipOf(edition, 0)}";
        await trainer.Submit(await trainer.Read(personal), "main form", Dates.On(edition.DayAfter(9), ("Reason", "Wyjazd służbowy")));

        await trainer.MoveDeadline(edition, edition.DayAfter(3));

        (await school.Letters(edition.Trainees[0].Email!, "deadline-moved")).ShouldHaveSingleItem().PlainText.ShouldContain("Wyjazd służbowy");
        (await school.Letters(edition.Trainees[1].Email!, "deadline-moved")).ShouldHaveSingleItem().PlainText.ShouldContain("Święta");
        using var trainee = await edition.SignInTrainee();
        var deadline = Page.TextOf((await trainee.Read(edition.HomeworkAddress)).Find(".deadline"));
        deadline.ShouldContain(edition.Said(edition.EndOfDayAfter(9)));
        deadline.ShouldContain(Speech.Polish("Receipt.Source.Personal"));
    }

    [Fact]
    public async Task Every_deadline_can_be_reached_from_the_list_however_many_there_are()
    {
        var briefs = new List<Brief>();
        var edition = await school.Open(brief =>
        {
            briefs.AddRange(Enumerable.Range(0, 60).Select(i => brief with { Id = $"{brief.Id}-{i}" }));
            return brief;
        });
        await school.Db(async db =>
        {
            var cohort = await db.Cohorts.SingleAsync(c => c.Id == edition.Cohort.Id);
            db.AddRange(briefs.Select(brief => new Assignment(cohort, brief)));
            return await db.SaveChangesAsync();
        });
        using var trainer = await edition.SignInTrainer();

        var first = await trainer.Read("/deadlines");
        var second = await trainer.Read($"/deadlines{first.Find(".pager a").GetAttribute("href")}");

        second.Has(".pager").ShouldBeFalse();
        var listed = first.All("h3 a").Concat(second.All("h3 a")).Select(a => a.GetAttribute("href")).ToList();
        listed.Count.ShouldBe(61);
        listed.ShouldBeUnique();
    }

    [Fact]
    public async Task A_form_that_is_outdated_and_wrong_is_told_what_is_wrong()
    {
        var edition = await school.Open(b => b with { Due = new DueRule.AfterStart(100) });
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}/move");
        await trainer.MoveDeadline(edition, edition.DayAfter(2));

        var refused = await trainer.Submit(page, "main form", [("Day", ""), ("Reason", "Jeszcze raz")]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Has("#Day[aria-invalid=true]").ShouldBeTrue();
    }

    [Fact]
    public async Task A_local_time_that_does_not_exist_is_refused_beside_its_field_and_everything_typed_comes_back()
    {
        var edition = await school.Open(b => b with { Due = new DueRule.AfterStart(100) });
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}/move");

        var refused = await trainer.Submit(page, "main form", Dates.On("2028-03-26 02:30", ("Reason", "Powód, który zostaje")));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Find("#Time-error").TextContent.ShouldContain("26 marca 2028, 02:30");
        (refused.ValueOf("Day"), refused.ValueOf("Time"), refused.ValueOf("Reason")).ShouldBe(("2028-03-26", "02:30", "Powód, który zostaje"));
        (await school.Db(db => db.DeadlineMoves.AnyAsync(m => m.AssignmentId == edition.Assignment.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_local_time_that_exists_twice_is_the_later_and_shown_so()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();

        var moved = await trainer.MoveDeadline(edition, "2027-10-31 02:30");

        moved.Text.ShouldContain("31 października 2027, 02:30 (Warszawa, UTC+1)");
        (await school.Db(db => db.Assignments.Where(a => a.Id == edition.Assignment.Id).Select(a => a.DueAt).SingleAsync())).ShouldBe(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Once_anyone_has_handed_in_it_does_not_go_into_the_past()
    {
        var edition = await school.Open();
        school.Clock.Advance(TimeSpan.FromDays(3));
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();

        var refused = await trainer.MoveDeadline(edition, edition.DayAfter(-13), "Pomyłka");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Find("#Day-error").TextContent.ShouldBe(Speech.Polish("Refusal.DeadlineMove.IntoThePast"));
        refused.ValueOf("Reason").ShouldBe("Pomyłka");
    }

    [Fact]
    public async Task Two_who_move_it_at_once_do_not_overwrite_each_other_and_one_click_twice_is_one_move()
    {
        var edition = await school.Open(trainers: 2);
        using var one = await edition.SignInTrainer(0);
        using var other = await edition.SignInTrainer(1);
        var (ones, others) = (await one.Read($"/deadlines/{edition.Assignment.Id}/move"), await other.Read($"/deadlines/{edition.Assignment.Id}/move"));

        await one.Submit(ones, "main form", Dates.On(edition.DayAfter(2), ("Reason", "Pierwszy")));
        var again = await one.Submit(ones, "main form", Dates.On(edition.DayAfter(2), ("Reason", "Pierwszy")));
        var late = await other.Submit(others, "main form", Dates.On(edition.DayAfter(5), ("Reason", "Drugi")));

        again.Url.AbsolutePath.ShouldBe($"/deadlines/{edition.Assignment.Id}");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.ValueOf("Reason").ShouldBe("Drugi");
        (await school.Letters(edition.Trainee.Email!, "deadline-moved")).ShouldHaveSingleItem();
        (await other.Submit(late, "main form", [])).Text.ShouldContain(Speech.Polish("Deadlines.Moved"));
    }

    [Fact]
    public async Task Moved_while_somebody_is_handing_in_the_deadline_of_the_commit_judges()
    {
        var edition = await school.Open();
        var due = edition.Assignment.DueAt;
        school.Clock.AdvanceTo(due.AddHours(-1));
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        school.Clock.AdvanceTo(due.AddSeconds(1));
        var before = school.Log.ArrivalsAt("/Homework/Write");

        using var request = await SlowRequest.Begin(school, trainee, form);
        await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);
        await trainer.MoveDeadline(edition, edition.DayAfter(1));
        var answer = await request.Finish();

        answer.ShouldStartWith("HTTP/1.1 302");
        (await edition.Submissions()).ShouldHaveSingleItem().DueAt.ShouldBe(edition.EndOfDayAfter(1));
    }

    [Fact]
    public async Task Moved_earlier_while_somebody_is_handing_in_what_arrives_after_it_is_refused_and_kept()
    {
        var edition = await school.Open();
        school.Clock.Advance(TimeSpan.FromDays(1));
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        var before = school.Log.ArrivalsAt("/Homework/Write");

        using var request = await SlowRequest.Begin(school, trainee, form);
        await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);
        await trainer.MoveDeadline(edition, edition.DayAfter(-14), "Termin był wczoraj");
        var answer = await request.Finish();

        answer.ShouldStartWith("HTTP/1.1 422");
        (await edition.Submissions()).ShouldBeEmpty();
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe(SampleEssay.Of(200));
    }

    [Fact]
    public async Task An_administrator_who_teaches_nobody_may_move_it_too()
    {
        var edition = await school.Open();
        using var administrator = await school.SignIn("admin@example.test");

        (await administrator.Read($"/cohorts/{edition.Cohort.Id}")).All($"a[href='/deadlines/{edition.Assignment.Id}']").ShouldHaveSingleItem();
        (await administrator.MoveDeadline(edition, edition.DayAfter(2))).Text.ShouldContain(Speech.Polish("Deadlines.Moved"));
    }

    [Fact]
    public async Task Several_get_more_time_at_once_without_asking()
    {
        var edition = await school.Open(trainees: 3);
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}");
        var chosen = page.All("input[name=Chosen]").Take(2).Select(c => ("Chosen", c.GetAttribute("value"))).ToArray();

        var nobody = await trainer.Submit(page, "main form", Dates.On(edition.DayAfter(3)));
        var given = await trainer.Submit(page, "main form", Dates.On(edition.DayAfter(3), chosen));
        (await trainer.Submit(page, "main form", Dates.On(edition.DayAfter(3), chosen))).Text.ShouldContain("Termin przedłużono 2 osobom.", Case.Sensitive, "the second click says the same");

        nobody.Text.ShouldContain(Speech.Polish("Refusal.Extension.NobodyChosen"));
        given.Text.ShouldContain("Termin przedłużono 2 osobom.");
        (await school.Db(db => db.PersonalDeadlines.CountAsync(p => p.AssignmentId == edition.Assignment.Id && p.ExtendedTo == edition.EndOfDayAfter(3)))).ShouldBe(2);
        (await school.Letters(edition.Trainer.Email!, "extension-decided")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Somebody_who_runs_the_school_and_takes_the_course_gets_more_time_and_one_letter_of_it()
    {
        var edition = await school.Open(trainees: 2);
        await school.Db(db => db.People.Where(p => p.Id == edition.Trainee.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsAdministrator, true)));
        using var both = await edition.SignInTrainee();
        var page = await both.Read($"/deadlines/{edition.Assignment.Id}");
        var chosen = page.All("input[name=Chosen]").Select(c => ("Chosen", c.GetAttribute("value"))).ToArray();
        var own = await both.Read($"/deadlines/{edition.Assignment.Id}/people/{await MembershipOf(edition, 0)}");

        var given = await both.Submit(page, "main form", Dates.On(edition.DayAfter(3), chosen));
        var set = await both.Submit(own, "main form", Dates.On(edition.DayAfter(5), ("Reason", "Choroba")));
        var again = await both.Submit(own, "main form", Dates.On(edition.DayAfter(5), ("Reason", "Choroba")));

        given.Text.ShouldContain("Termin przedłużono 2 osobom.");
        foreach (var answer in (Page[])[set, again]) answer.Text.ShouldContain(Speech.Polish("Deadlines.PersonalSet", edition.Trainee.Name));
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind is "extension-decided").ShouldBe(2, "of one's own and, as who decided, of the other's");
        (await school.Db(db => db.DeadlineMoves.CountAsync(m => m.AssignmentId == edition.Assignment.Id))).ShouldBe(1);
    }

    private Task<Guid> MembershipOf(Edition edition, int which) =>
        school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.PersonId == edition.Trainees[which].Id).Select(m => m.Id).SingleAsync());
}
