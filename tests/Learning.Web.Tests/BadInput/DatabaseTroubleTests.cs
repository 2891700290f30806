using System.Net;
using Learning.Data;
using Learning.Mail;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.BadInput;

/// <summary>The database cannot be written just now: said in words, with the form as it was; nothing lost, nothing doubled. The embedded database is the one whose disk and locks are the program's own.</summary>
[Trait("Engine", "Sqlite")]
public sealed class DatabaseTroubleTests(DatabaseTroubleTests.SchoolInTrouble school) : IClassFixture<DatabaseTroubleTests.SchoolInTrouble>
{
    private static readonly string Essay = SampleEssay.Of(12_000, "Pisane na pełnym dysku.");

    [Fact]
    public async Task A_full_disk_gives_the_essay_back_and_takes_it_when_there_is_room_again()
    {
        var edition = await Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        await school.FillDisk();
        var refused = await trainee.HandIn(page, Essay);
        ShouldComeBack(refused);
        (await edition.Submissions()).ShouldBeEmpty();
        school.Disk.IsFull = false;
        var receipt = await trainee.Submit(refused, "main form.stack", []);

        await ShouldBeHandedInOnce(edition, receipt);
    }

    [Fact]
    public async Task A_locked_database_gives_the_essay_back_and_takes_it_when_it_is_free_again()
    {
        var edition = await Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        Page refused;
        using (Lock())
        {
            refused = await trainee.HandIn(page, Essay);
            ShouldComeBack(refused);
            (await trainee.Read(edition.HomeworkAddress)).Has("form.editor").ShouldBeTrue();
            (await trainee.Read("/")).Has(".next").ShouldBeTrue();
        }

        (await edition.Submissions()).ShouldBeEmpty();
        var receipt = await trainee.Submit(refused, "main form.stack", []);

        await ShouldBeHandedInOnce(edition, receipt);
    }

    [Fact]
    public async Task A_script_that_keeps_a_draft_gets_the_bare_status_and_tries_again()
    {
        var edition = await Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        await school.FillDisk();
        using var refused = await trainee.Fetch(page, "form.editor", [("Text", Essay)], Speech.Polish("Homework.Keep"));
        school.Disk.IsFull = false;
        using var kept = await trainee.Fetch(page, "form.editor", [("Text", Essay)], Speech.Polish("Homework.Keep"));

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync()).ShouldBeEmpty();
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe(Essay);
    }

    [Fact]
    public async Task A_grade_in_the_making_comes_back_from_a_full_disk()
    {
        var edition = await Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        var summary = SampleEssay.Of(1_200, "Komentarz do całości.");

        await school.FillDisk();
        var refused = await trainer.Grade(desk, "Desk.Save", ("Level[stanowisko]", "3"), ("Summary", summary));
        school.Disk.IsFull = false;
        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var saved = await trainer.Submit(refused, "main form.stack", []);

        saved.ValueOf("Summary").ShouldBe(summary);
        (await edition.Grades()).Single().PointsFor("stanowisko").ShouldBe(3);
    }

    [Fact]
    public async Task Signing_in_to_a_locked_database_is_refused_in_words_and_works_afterwards()
    {
        var edition = await Open();
        using var visitor = school.Visitor();
        var page = await visitor.Read("/sign-in");
        (string, string?)[] fields = [("Email", edition.Trainee.Email), ("Password", Development.DemoSchool.Password)];

        using (Lock())
        {
            var refused = await visitor.Submit(page, "main form.stack", fields);
            refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Html.ShouldNotContain(Development.DemoSchool.Password);
        }

        (await visitor.Submit(page, "main form.stack", fields)).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task A_fault_of_the_program_itself_gives_the_essay_back_too()
    {
        var edition = await Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        school.Fault.Fail(1, "INSERT INTO \"Submissions\"");
        var refused = await trainee.HandIn(page, Essay);
        refused.Status.ShouldBe(HttpStatusCode.InternalServerError);
        refused.Text.ShouldContain(Speech.Polish("Resume.500"));
        refused.Html.ShouldNotContain("IOException");
        var receipt = await trainee.Submit(refused, "main form.stack", []);

        await ShouldBeHandedInOnce(edition, receipt);
    }

    private Task<Edition> Open() => school.Open(brief => brief with { MaximumWords = null });

    private static void ShouldComeBack(Page refused)
    {
        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Response.Headers.RetryAfter.ShouldNotBeNull();
        refused.Text.ShouldContain(Speech.Polish("Resume.503"));
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)refused.Find("textarea[readonly]")).Value.ReplaceLineEndings("\n").ShouldBe(Essay);
    }

    private async Task ShouldBeHandedInOnce(Edition edition, Page receipt)
    {
        receipt.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/submissions/1");
        (await edition.Submissions()).ShouldHaveSingleItem().Text.ShouldBe(Essay);
        (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
    }

    /// <summary>Another program writes for longer than anyone waits.</summary>
    private SqliteConnection Lock()
    {
        var other = new SqliteConnection($"Data Source={school.DatabaseFile};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return other;
    }

    public sealed class SchoolInTrouble : SchoolUnderTest
    {
        public FullDisk Disk { get; } = new();

        internal Trouble Fault { get; } = new();

        /// <summary>Nothing is left, not even the pages that the postman's notes on large letters have freed.</summary>
        public async Task FillDisk()
        {
            await Delivered(() => Db(async db => !await db.Letters.Waiting().AnyAsync()));
            await Db(db => db.Database.ExecuteSqlRawAsync("VACUUM"));
            Disk.IsFull = true;
        }

        protected override void Configure(WebApplicationBuilder builder)
        {
            if (TestDatabase.ChosenEngine == DatabaseEngine.Sqlite) builder.Services.AddSingleton<IInterceptor>(Disk);
            builder.Services.AddSingleton<IInterceptor>(Fault);
        }
    }
}
