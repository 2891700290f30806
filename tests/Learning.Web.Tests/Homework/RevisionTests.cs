using System.Net;
using Learning.Essays;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Homework;

/// <summary>The kept states of a draft: listed, compared, brought back, thinned.</summary>
public sealed class RevisionTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_version_is_compared_word_by_word_with_the_one_before_it()
    {
        var (edition, trainee) = await Wrote("Klient wraca, bo lubi.", "Klient nie wraca, bo lubi.", "Klient nie wraca, choć lubi.");

        var second = await trainee.Read($"{edition.HomeworkAddress}/revisions/2");
        var third = await trainee.Read($"{edition.HomeworkAddress}/revisions/1?against=3");

        second.All(".diff ins").Select(e => e.TextContent).ShouldBe(["nie"]);
        second.Find(".diff .paragraph p").TextContent.ShouldBe("Klient nie wraca, bo lubi.");
        second.Has(".diff del").ShouldBeFalse();
        second.Text.ShouldContain("Porównanie z wersją 1: dodano 1 słowo, usunięto 0 słów.");
        third.All(".diff ins").Select(Page.TextOf).ShouldBe(["nie", "choć"]);
        third.Find(".diff .paragraph p").TextContent.ShouldBe("Klient nie wraca, bo choć lubi.");
        third.All(".diff del").Select(Page.TextOf).ShouldBe(["bo"]);
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/2?against=0")).Find(".sheet").InnerHtml.ShouldNotContain("<ins>");
    }

    [Fact]
    public async Task Markup_in_a_text_stays_text()
    {
        var (edition, trainee) = await Wrote("Zwykły tekst.", "Zwykły <script>alert(1)</script> tekst.");

        (await trainee.Read($"{edition.HomeworkAddress}/revisions/2")).Find(".diff ins").TextContent.Trim().ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public async Task A_long_history_is_read_page_by_page()
    {
        var (edition, trainee) = await Wrote([.. Enumerable.Range(1, 120).Select(i => $"Wersja numer {i}.")]);

        var seen = new List<string>();
        for (var address = $"{edition.HomeworkAddress}/revisions"; address is not null;)
        {
            var page = await trainee.Read(address);
            seen.AddRange(page.All("ul.items a").Select(Page.TextOf));
            address = page.All("nav.pager a").FirstOrDefault()?.GetAttribute("href");
        }

        seen.ShouldBe(Enumerable.Range(1, 120).Reverse().Select(i => $"Wersja {i}"));
    }

    [Fact]
    public async Task What_was_handed_in_is_marked_also_where_it_had_been_kept_before()
    {
        var (edition, trainee) = await Wrote("Jeden dwa trzy.");

        await trainee.HandIn(edition, "Jeden dwa trzy.");
        await trainee.HandIn(edition, "Cztery pięć sześć.");

        (await Kept(edition)).ShouldBe([(1, RevisionOrigin.HandedIn, true), (2, RevisionOrigin.HandedIn, true)]);
        (await trainee.Read($"{edition.HomeworkAddress}/revisions")).All(".items .state").Select(Page.TextOf).ShouldBe([Speech.Polish("Revisions.IsCurrent"), Speech.Polish("Revisions.Origin.HandedIn")]);
    }

    [Fact]
    public async Task After_a_day_one_in_ten_minutes_stays_and_everything_restored_or_handed_in()
    {
        var edition = await school.Open();
        var trainee = await edition.SignInTrainee();
        school.Clock.AdvanceTo(new DateTimeOffset(school.Clock.Now.UtcDateTime.Date.AddDays(1).AddHours(9), TimeSpan.Zero));
        trainee = await edition.SignInTrainee();
        foreach (var text in new[] { "Raz.", "Raz dwa.", "Raz dwa trzy." }) await Keep(text, TimeSpan.FromMinutes(1));
        await trainee.HandIn(edition, "Raz dwa trzy cztery.");
        await Keep("Pięć.", TimeSpan.FromMinutes(1));
        await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/revisions/1"), "form[action*=Restore]", []);
        await Keep("Sześć.", TimeSpan.FromMinutes(20));
        await Keep("Siedem.", TimeSpan.FromMinutes(1));
        await Keep("Osiem.", TimeSpan.FromHours(25));
        await Keep("Dziewięć.", TimeSpan.FromMinutes(1));
        await Keep("Dziesięć.", TimeSpan.FromMinutes(1));

        await Thin();
        (await Kept(edition)).Select(r => r.Number).ShouldBe([4, 6, 7, 9, 10, 11]);
        await Thin();
        (await Kept(edition)).Select(r => r.Number).ShouldBe([4, 6, 7, 9, 10, 11]);

        school.Clock.Advance(TimeSpan.FromDays(2));
        await Thin();
        (await Kept(edition)).Select(r => r.Number).ShouldBe([4, 6, 7, 9, 11]);
        using var later = await edition.SignInTrainee();
        (await later.Get($"{edition.HomeworkAddress}/revisions/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await later.Read($"{edition.HomeworkAddress}/revisions/9")).Text.ShouldContain("Porównanie z wersją 7");

        async Task Keep(string text, TimeSpan then)
        {
            (await trainee.Keep(await trainee.Read(edition.HomeworkAddress), text)).Status.ShouldBe(HttpStatusCode.OK);
            school.Clock.Advance(then);
            if (then > TimeSpan.FromHours(12)) trainee = await edition.SignInTrainee();
        }
    }

    [Fact]
    public async Task The_server_thins_by_itself_every_hour()
    {
        var (edition, _) = await Wrote("Raz.", "Raz dwa.");
        (await Kept(edition)).Count.ShouldBe(2);

        school.Clock.Advance(TimeSpan.FromHours(26));

        await Mail.Eventually.Until(async () => (await Kept(edition)).SequenceEqual([(2, RevisionOrigin.Typed, true)]));
    }

    private async Task<(Edition, Browser)> Wrote(params string[] texts)
    {
        var edition = await school.Open();
        var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        foreach (var text in texts) page = await trainee.Keep(page, text);
        return (edition, trainee);
    }

    private Task Thin() => school.Db(async db =>
    {
        while (await Thinning.Thin(db, school.Clock.Now, TestContext.Current.CancellationToken) > 0)
        {
        }
    });

    private Task<List<(int Number, RevisionOrigin Origin, bool IsSettled)>> Kept(Edition edition) => school.Db(async db =>
        (await db.Revisions.Where(r => db.Drafts.Any(d => d.Id == r.DraftId && d.AssignmentId == edition.Assignment.Id)).OrderBy(r => r.Number).Select(r => new { r.Number, r.Origin, r.IsSettled }).ToListAsync())
        .ConvertAll(r => (r.Number, r.Origin, r.IsSettled)));
}
