using Learning.Grading;
using Learning.Web.Tests.Chromium;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Queries;

/// <summary>A school that remembers what its pages ask the database.</summary>
public sealed class CountedSchool : SchoolUnderTest
{
    public AskedQueries Queries => Services.GetRequiredService<AskedQueries>();

    /// <summary>What a page asks when it is opened by somebody who has opened it before.</summary>
    public async Task<IReadOnlyList<AskedQuery>> AskedBy(Browser reader, string address)
    {
        await reader.Read(address);
        Queries.Forget();
        await reader.Read(address);
        return Queries.All;
    }

    /// <summary>An edition in which everybody has handed in as often as this, and the first trainee has read, answered, kept, and been commented on as often.</summary>
    public async Task<(Edition Edition, string Desk)> Lived(int times, bool isMarkedTwice = false)
    {
        var edition = await Open(b => b with { Attempts = null, IsMarkedTwice = isMarkedTwice }, trainees: times, trainers: isMarkedTwice ? 2 : 1);
        using var trainee = await edition.SignInTrainee();
        for (var i = 0; i < times; i++) await trainee.Keep(await trainee.Read(edition.HomeworkAddress), $"Wersja robocza {i} ma kilka słów.");
        var desk = "";
        for (var i = times - 1; i >= 0; i--) desk = await edition.SomebodyHandsIn($"{PolishEssay.Text}\n\nTyle mam do powiedzenia, {i}.", i);
        await Read(trainee, times);
        await Comment(edition, desk, times);
        return (edition, desk);
    }

    /// <summary>As <see cref="Lived"/>, and the first essay is released.</summary>
    public async Task<string> Release(Edition edition, string desk)
    {
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read(desk);
        await trainer.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page)]);
        return $"{edition.HomeworkAddress}/submissions/1/result";
    }

    /// <summary>As <see cref="Lived"/>, and the first essay is returned for revision.</summary>
    public async Task<string> Return(Edition edition, string desk)
    {
        using var trainer = await edition.SignInTrainer();
        await trainer.ReturnWork(edition, await trainer.Read(desk));
        return $"{edition.HomeworkAddress}/submissions/1/returned";
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<AskedQueries>().AddSingleton<IInterceptor>(services => services.GetRequiredService<AskedQueries>());

    private async Task Read(Browser trainee, int times)
    {
        var lessons = Services.GetRequiredService<Learning.Courses.Librarian>().Current.Find(Edition.CourseId)!.Lessons;
        foreach (var lesson in lessons.Take(times).Append(lessons[0]))
        {
            var page = await trainee.Read($"/courses/{Edition.CourseId}/{lesson.Slug}");
            if (page.Has("form.exercise[data-type=quiz]")) await trainee.Submit(page, "form.exercise[data-type=quiz]", [("choice", "0")]);
        }
    }

    private Task Comment(Edition edition, string desk, int times) => Db(async db =>
    {
        var submission = await db.Submissions.FindAsync(Guid.Parse(desk.AsSpan("/grading/".Length)));
        db.AddRange(Enumerable.Range(0, times).Select(i => new Comment(submission!, Passage.In(submission!.Text, i * 10, (i * 10) + 8), $"Uwaga {i}.", edition.Trainer.Id, Clock.Now)));
        await db.SaveChangesAsync();
    });
}
