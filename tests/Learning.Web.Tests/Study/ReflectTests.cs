using System.Net;
using Learning.Lessons.Exercises;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Study;

/// <summary>Notes are private until their writer shares them, and only while that lasts.</summary>
public sealed class ReflectTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    [Fact]
    public async Task A_note_is_kept_for_its_writer_alone()
    {
        var edition = await school.Open(trainees: 2);
        using var trainee = await edition.SignInTrainee();

        var page = await trainee.Answer("t-reflect", [("text", "Myślę o <b>poniedziałku</b>.")]);

        page.Find("[id='t-reflect'] textarea").TextContent.Trim().ShouldBe("Myślę o <b>poniedziałku</b>.");
        Page.TextOf(page.Find("[id='t-reflect'] .outcome")).ShouldBe("Zapisano. Nikt poza Tobą jej nie widzi.");
        using var other = await edition.SignInTrainee(1);
        (await other.Read(ExerciseSchool.Lesson)).Html.ShouldNotContain("poniedziałku");
        using var trainer = await edition.SignInTrainer();
        (await trainer.Read("/reflections")).Html.ShouldNotContain("poniedziałku");
        (await trainer.Read(ExerciseSchool.Lesson)).Html.ShouldNotContain("poniedziałku");
    }

    [Fact]
    public async Task A_shared_note_is_read_by_trainers_of_the_edition_until_it_is_taken_back()
    {
        var (edition, elsewhere) = (await school.Open(), await school.Open());
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();
        using var stranger = await elsewhere.SignInTrainer();
        await trainee.Answer("t-reflect", [("text", "Oto moja *myśl* <script>o wtorku</script>."), ("share", "true")]);

        var read = await trainer.Read("/reflections?exercise=t-reflect");
        read.Find(".shared-note > .prose").InnerHtml.ShouldContain("Oto moja <em>myśl</em> &lt;script&gt;o wtorku");
        read.Find(".shared-note h2").TextContent.ShouldBe(edition.Trainee.Name);
        (await stranger.Read("/reflections")).Html.ShouldNotContain("o wtorku");
        (await trainee.Get("/reflections")).Status.ShouldBe(HttpStatusCode.NotFound);

        await trainee.Answer("t-reflect", [("share", null)]);
        (await trainer.Read("/reflections")).Html.ShouldNotContain("o wtorku");
    }

    [Fact]
    public async Task A_short_note_is_kept_and_says_what_is_wanting()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Answer("t-reflect", [("text", "Nic.")]);

        Page.TextOf(page.Find("[id='t-reflect'] .outcome")).ShouldContain("Do ukończenia brakuje 2 słów.");
        page.Find("[id='t-reflect'] textarea").TextContent.Trim().ShouldBe("Nic.");
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_comes_back_whole()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var text = new string('ą', Reflect.MaximumLength) + "koniec";

        var page = await trainee.Answer("t-reflect", [("text", text), ("share", "true")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("[id='t-reflect'] textarea").TextContent.Trim().ShouldBe(text);
        page.Find("[id='t-reflect'] [name=share]").HasAttribute("checked").ShouldBeTrue();
        page.Has("[id='t-reflect'] .error").ShouldBeTrue();
    }

    [Fact]
    public async Task Many_shared_notes_are_read_page_by_page()
    {
        var edition = await school.Open(trainees: 27);
        for (var i = 0; i < 27; i++)
        {
            using var trainee = await edition.SignInTrainee(i);
            await trainee.Answer("t-reflect", [("text", $"Oto moja myśl numer {i}."), ("share", "true")]);
            school.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var trainer = await edition.SignInTrainer();
        var first = await trainer.Read("/reflections");
        var second = await trainer.Read(first.Find("a[rel=next]").GetAttribute("href")!);

        first.All(".shared-note").Count().ShouldBe(25);
        Page.TextOf(first.All(".shared-note").First()).ShouldContain("numer 26.");
        second.All(".shared-note").Select(n => Page.TextOf(n)[^2..]).ShouldBe(["1.", "0."]);
        second.Has("a[rel=next]").ShouldBeFalse();
    }
}
