using System.Net;
using Learning.Lessons.Exercises;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Study;

/// <summary>Cards in a lesson, and the day they come back.</summary>
public sealed class CardsTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    private const string Known = "[value='5']", Forgotten = "[value='1']";

    private Cards Deck => school.Exercise<Cards>("t-cards");

    [Fact]
    public async Task A_card_is_turned_graded_and_followed_by_the_next()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var page = await trainee.Read(ExerciseSchool.Lesson);
        Page.TextOf(page.Find("[id='t-cards'] .front")).ShouldBe("Dostawca");

        var turned = await trainee.Read(new Uri(page.Url, page.Find("[id='t-cards'] a[data-in-place]").GetAttribute("href")!).PathAndQuery);
        Page.TextOf(turned.Find("[id='t-cards'] .back")).ShouldBe("Rewers pierwszy.");
        var next = await trainee.Submit(turned, "[id='t-cards'] form", [], Known);

        Page.TextOf(next.Find("[id='t-cards'] .front")).ShouldBe("Odbiorca");
        next.Html.ShouldNotContain("Rewers drugi");
        Page.TextOf(next.Find("[id='t-cards'] details dd")).ShouldBe("Rewers pierwszy.");
    }

    [Fact]
    public async Task Cards_come_back_on_their_day_on_the_first_page_and_on_their_own()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await Grade(trainee, Known);
        var done = await Grade(trainee, Known);
        Page.TextOf(done.Find("[id='t-cards'] .outcome")).ShouldStartWith(Speech.Polish("Cards.Done"));
        (await trainee.Read("/")).Has("a[href='/cards']").ShouldBeFalse();
        (await trainee.Read("/cards")).Has(".empty").ShouldBeTrue();

        school.Clock.Advance(TimeSpan.FromDays(1));
        using var tomorrow = await edition.SignInTrainee();

        Page.TextOf((await tomorrow.Read("/")).Find("section[aria-labelledby='cards'] p")).ShouldBe("Czekają 2 karty.");
        var review = await tomorrow.Read("/cards");
        review.Html.ShouldNotContain("Rewers drugi", Case.Sensitive);
        for (var left = 2; left > 0; left--)
        {
            var turned = await tomorrow.Read("/cards" + review.Find("#review a[data-in-place]").GetAttribute("href")!.Split('#')[0]);
            turned.Has("#review .back").ShouldBeTrue();
            review = await tomorrow.Submit(turned, "#review form", [], Known);
        }

        review.Has("#review .empty").ShouldBeTrue();
        (await tomorrow.Read("/")).Has("a[href='/cards']").ShouldBeFalse();
    }

    [Fact]
    public async Task A_forgotten_card_is_asked_again_the_same_day()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await Grade(trainee, Forgotten);
        var page = await Grade(trainee, Known);

        Page.TextOf(page.Find("[id='t-cards'] .front")).ShouldBe("Dostawca");
        (await trainee.Read("/")).Has("a[href='/cards']").ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_click_on_a_grade_is_said_to_be_late_and_changes_nothing()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var turned = await trainee.Read($"{ExerciseSchool.Lesson}?card={Deck.Keys[0]}");
        await trainee.Submit(turned, "[id='t-cards'] form", [], Known);

        var late = await trainee.Submit(turned, "[id='t-cards'] form", [], Forgotten);

        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(late.Find("[id='t-cards'] .error")).ShouldBe(Speech.Polish("Refusal.Exercise.CardMovedOn"));
        Page.TextOf(late.Find("[id='t-cards'] .hint")).ShouldBe("Czeka 1 karta.");
    }

    [Fact]
    public async Task A_deck_of_somebody_else_s_course_is_not_there()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await Grade(trainee, Forgotten);
        await Grade(trainee, Known);
        var page = await trainee.Read($"/cards?card={Deck.Keys[0]}");
        var form = FilledForm.Of(page, "#review form", [], Known);

        foreach (var foreign in new[] { form.With("course", "nie-ma"), form.With("exercise", "t-quiz"), form.With("exercise", "nie-ma") })
            (await trainee.Post("/cards?handler=Answer", foreign.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> Grade(Browser trainee, string grade)
    {
        var page = await trainee.Read(ExerciseSchool.Lesson);
        var turned = await trainee.Read(ExerciseSchool.Lesson + page.Find("[id='t-cards'] a[data-in-place]").GetAttribute("href")!.Split('#')[0]);
        return await trainee.Submit(turned, "[id='t-cards'] form", [], grade);
    }
}
