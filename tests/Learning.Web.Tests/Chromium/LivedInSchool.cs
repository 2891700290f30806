using System.Globalization;
using Learning.Cohorts;
using Learning.Grading;
using Learning.People;
using Learning.Web.Development;
using Learning.Web.SignIn;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Learning.Web.Tests.Chromium;

/// <summary>A school some days after its opening: lessons read, essays handed in, graded and waiting, letters sent and refused. Every page has something to show.</summary>
public class LivedInSchool(ChromiumBrowser chromium) : ChromiumSchool(chromium)
{
    public const string Administrator = "admin@example.test";
    public const string Manual = "teaching-with-learning";
    public const string Stranger = "nikomu-nieznana@example.test";
    public const string Invited = "zaproszona@example.test";
    public const string ErrorAddress = "/courses/error-";

    private static readonly string[] Endings = ["w poniedziałek", "w sobotę", "po zakupie", "przez telefon"];

    /// <summary>The trainee has handed in and had the result; the trainer has more to grade.</summary>
    public Edition Graded { get; private set; } = null!;

    /// <summary>The trainee has done nothing yet.</summary>
    public Edition Fresh { get; private set; } = null!;

    /// <summary>Nobody has handed anything in; somebody was invited and has not come yet. Its people also go through the manual, where cards are due to the trainee.</summary>
    public Edition Idle { get; private set; } = null!;

    /// <summary>The trainee has written and kept twice.</summary>
    public Edition Begun { get; private set; } = null!;

    /// <summary>Nobody may hand in any more.</summary>
    public Edition Closed { get; private set; } = null!;

    /// <summary>Where Graded's first essay, released, its second, with comments and marks in the making, and its third are graded.</summary>
    public (string Released, string Begun, string Untouched) Desks { get; private set; }

    /// <summary>Several essays wait.</summary>
    public Edition Busy { get; private set; } = null!;

    public Uri PasswordLink { get; private set; } = null!;

    /// <summary>Where Idle's trainer decides about more time, as the letter says.</summary>
    public Uri ExtensionLink { get; private set; } = null!;

    public Uri InvitationLink { get; private set; } = null!;

    /// <summary>The published lessons of the sample course, as addresses name them.</summary>
    public IReadOnlyList<string> Lessons => LessonsOf(Edition.CourseId);

    public IReadOnlyList<string> ManualLessons => LessonsOf(Manual);

    private IReadOnlyList<string> LessonsOf(string course) => [.. Services.GetRequiredService<Learning.Courses.Librarian>().Current.Find(course)!.Lessons.Where(l => l.IsPublished).Select(l => l.Slug)];

    protected override string EnvironmentName => Environments.Development;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Graded = await Open(b => b with { MinimumWords = 300 }, trainees: 3, trainers: 2);
        Fresh = await Open(b => b with { MinimumWords = 300 });
        Idle = await Open();
        await OpenManual();
        Begun = await Open(b => b with { MinimumWords = 300 });
        Closed = await Open();
        await Db(db => db.Assignments.Where(a => a.Id == Closed.Assignment.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.DueAt, Clock.Now)));
        await Rename();
        await Begin();
        var (first, second) = (await Graded.SomebodyHandsIn(PolishEssay.Text), await Graded.SomebodyHandsIn(PolishEssay.Text, 1));
        Clock.Advance(TimeSpan.FromDays(9));
        Desks = (first, second, await Graded.SomebodyHandsIn(PolishEssay.Text, 2));
        await Mark(Desks.Released, "Desk.Release");
        await Mark(Desks.Begun, "Desk.Save");
        await Trouble();
        await Fill();
        await AskForMoreTime();
        await Strangers();
        await Links();
    }

    /// <summary>Any page may be asked to fail: the address says how.</summary>
    protected override void Configure(WebApplicationBuilder builder) => builder.Services.Configure<MvcOptions>(options => options.Filters.Add<FailOnRequest>());

    private async Task OpenManual()
    {
        await Db(async db =>
        {
            var today = DateOnly.FromDateTime(Clock.Now.UtcDateTime);
            var cohort = new Cohort(Manual, "Szkolenie prowadzących", today, today.AddDays(120), "Europe/Warsaw", "Łódź, ul. Piotrkowska 1", Clock.Now);
            cohort.Enrol(await db.People.SingleAsync(p => p.Id == Idle.Trainer.Id), Role.Trainer, Clock.Now);
            cohort.Enrol(await db.People.SingleAsync(p => p.Id == Idle.Trainee.Id), Role.Trainee, Clock.Now);
            db.Add(cohort);
            await db.SaveChangesAsync();
        });
        using var trainee = await Idle.SignInTrainee();
        var lesson = await trainee.Read($"/courses/{Manual}/{ManualLessons[2]}");
        var turned = await trainee.Read(lesson.Url.AbsolutePath + lesson.Find("form.exercise[data-type=cards] a[data-in-place]").GetAttribute("href")!);
        await trainee.Submit(turned, "form.exercise[data-type=cards]", []);
    }

    private Task Rename() => Db(async db =>
    {
        string[] names = ["Ewa Maj", "Łucja Źdźbło", "Bożydar Brzęczyszczykiewicz-Chrząszczyżewoszycki", "Tomasz Trener", "Teresa Źródlana", "Bogumiła Konstantynopolitańczykowianeczkówna"];
        foreach (var (person, name) in Graded.Trainees.Concat(Graded.Trainers).Append(Begun.Trainee).Zip(names))
            await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Name, name));
    });

    private async Task Begin()
    {
        using var trainee = await Begun.SignInTrainee();
        var page = await trainee.Read(Begun.HomeworkAddress);
        foreach (var length in (int[])[400, 900]) page = await trainee.Keep(page, PolishEssay.Text[..length]);
    }

    private async Task Mark(string desk, string button)
    {
        using var trainer = await Graded.SignInTrainer();
        var page = await trainer.Read(desk);
        var submissionId = Guid.Parse(desk.AsSpan(desk.LastIndexOf('/') + 1));
        var submission = await Db(db => db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId));
        await Db(async db =>
        {
            foreach (var (passage, comment) in PolishEssay.Comments)
            {
                var start = submission.Text[..submission.Text.IndexOf(passage, StringComparison.Ordinal)].EnumerateRunes().Count();
                db.Add(new Comment(submission, Passage.In(submission.Text, start, start + passage.EnumerateRunes().Count()), comment, Graded.Trainer.Id, Clock.Now));
            }

            await db.SaveChangesAsync();
        });
        string[] points = ["5", "5", "3", "5"];
        var levels = Deeds.AllMarks(page).Zip(points, (mark, given) => (mark.Item1, (string?)given));
        await trainer.Grade(page, button, [.. levels, ("Summary", PolishEssay.Summary)]);
    }

    /// <summary>Letters that wait, that were refused and that were given up.</summary>
    private Task Trouble() => Db(async db =>
    {
        var letters = await db.Letters.OrderBy(l => l.StoredAt).ThenBy(l => l.Id).Select(l => l.Id).Take(2).ToListAsync();
        await db.Letters.Where(l => l.Id == letters[0]).ExecuteUpdateAsync(s => s
            .SetProperty(l => l.SentAt, (DateTimeOffset?)null).SetProperty(l => l.GivenUpAt, Clock.Now).SetProperty(l => l.NextAttemptAt, (DateTimeOffset?)null)
            .SetProperty(l => l.Attempts, 9).SetProperty(l => l.LastError, "550 5.1.1 No such user here"));
        await db.Letters.Where(l => l.Id == letters[1]).ExecuteUpdateAsync(s => s
            .SetProperty(l => l.SentAt, (DateTimeOffset?)null).SetProperty(l => l.NextAttemptAt, Clock.Now + TimeSpan.FromDays(1))
            .SetProperty(l => l.Attempts, 3).SetProperty(l => l.LastError, "451 4.3.0 Temporary failure, try later"));
    });

    /// <summary>A queue that somebody has to scroll.</summary>
    private async Task Fill()
    {
        Busy = await Open(trainees: Endings.Length);
        for (var i = 0; i < Endings.Length; i++) await Busy.SomebodyHandsIn($"{PolishEssay.Text}\n\nTak jest {Endings[i]}.", i);
    }

    private async Task AskForMoreTime()
    {
        using var trainee = await Idle.SignInTrainee();
        await trainee.AskForMoreTime(Idle, 4);
        ExtensionLink = new Uri(Dates.LinkIn((await this.Letters(Idle.Trainer.Email!, "extension-asked")).Single(), "/extensions/decide"));
    }

    /// <summary>Somebody who belongs to no edition, and somebody who was invited and has not come.</summary>
    private async Task Strangers()
    {
        using var administrator = await SignIn(Administrator);
        var cohort = await administrator.Read($"/cohorts/{Idle.Cohort.Id}");
        (await administrator.Submit(cohort, "form:has(#Addresses)", [("Addresses", Invited)])).Has(".notice.success").ShouldBeTrue();
        await using var scope = Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        (await people.CreateAsync(new Person(Stranger, "Nina Nowa", "pl") { EmailConfirmed = true }, DemoSchool.Password)).Succeeded.ShouldBeTrue();
    }

    private async Task Links()
    {
        await using var scope = Services.CreateAsyncScope();
        var (people, links) = (scope.ServiceProvider.GetRequiredService<UserManager<Person>>(), scope.ServiceProvider.GetRequiredService<PasswordLinks>());
        PasswordLink = await links.For((await people.FindByEmailAsync(Closed.Trainee.Email!))!, ForgottenPasswordTokens.Name);
        InvitationLink = await links.For((await people.FindByEmailAsync(Invited))!, InvitationTokens.Name);
    }

    private sealed class FailOnRequest : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            var path = context.HttpContext.Request.Path.Value!;
            if (!path.StartsWith(ErrorAddress, StringComparison.Ordinal)) return;
            var status = int.Parse(path[ErrorAddress.Length..], CultureInfo.InvariantCulture);
            context.Result = status == StatusCodes.Status500InternalServerError ? throw new InvalidOperationException("A test wants to see the page of an error.") : new StatusCodeResult(status);
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
