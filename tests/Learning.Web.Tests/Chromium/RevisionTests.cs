using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>A returned essay's round trip in two windows.</summary>
public sealed class RevisionTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string First = "Standard obsługi to wzorzec przyjęty w firmie.\n\nMoim zdaniem każda firma powinna go mieć.\n\nTak uważam.";
    private const string Second = "Standard obsługi to wzorzec przyjęty w firmie.\n\nKażda firma powinna go mieć, bo klient spotyka wielu pracowników.\n\nU mnie w sklepie działa to od roku.";

    [Fact]
    public async Task A_trainer_returns_an_essay_the_trainee_revises_it_and_the_trainer_sees_what_became_of_it()
    {
        var edition = await school.Open(b => b with { Attempts = 1 });
        var desk = await edition.SomebodyHandsIn(First);
        await using var trainer = await school.Window(edition.Trainer.Email);
        await using var trainee = await school.Window(edition.Trainee.Email);

        await SendBack(trainer, edition, desk);
        await ReadAndRevise(trainee, edition);
        await CompareAttempts(trainer, await edition.DeskOf());

        trainer.Complaints.ShouldBeEmpty();
        trainee.Complaints.ShouldBeEmpty();
    }

    private static async Task SendBack(Window trainer, Edition edition, string desk)
    {
        await trainer.Page.GotoAsync(desk);
        foreach (var (paragraph, words) in new[] { (1, "Dobra definicja."), (2, "Dlaczego każda?"), (3, "Dopisz przykład.") })
        {
            await trainer.Find($"#p{paragraph} details.comment-form summary").ClickAsync();
            await trainer.Find($"#new-{paragraph}").FillAsync(words);
            await trainer.Find($"#p{paragraph} details.comment-form button").ClickAsync();
            await Expect(trainer.Find(".comment .text")).ToHaveCountAsync(paragraph);
        }

        await trainer.Find("#Summary").FillAsync("To widzę tylko ja.");
        await trainer.Button(Speech.Polish("Return.Do")).ClickAsync();
        await Expect(trainer.Find("h1")).ToHaveTextAsync(Speech.Polish("Return.Title"));
        await trainer.Find("#Words").FillAsync(Returning.Word);
        await trainer.Find("#Day").FillAsync(edition.DayAfter(7));
        await trainer.Button(Speech.Polish("Return.Send")).ClickAsync();
        await Expect(trainer.Find(".notice.success")).ToHaveTextAsync(Speech.Polish("Return.Done"));
        await Expect(trainer.Find("#Summary")).ToHaveValueAsync("To widzę tylko ja.");
        await Expect(trainer.Find(".comment.private")).ToHaveCountAsync(0);
    }

    private static async Task ReadAndRevise(Window trainee, Edition edition)
    {
        await trainee.Page.GotoAsync("/");
        await trainee.Find("section.next a.button").ClickAsync();
        await Expect(trainee.Find(".notice.warning")).ToContainTextAsync(Returning.Word);
        await trainee.Find(".notice.warning a").ClickAsync();
        await Expect(trainee.Find(".sheet .comment .text")).ToHaveTextAsync(["Dobra definicja.", "Dlaczego każda?", "Dopisz przykład."]);
        await Expect(trainee.Find("main")).Not.ToContainTextAsync("To widzę tylko ja.");
        await trainee.Find("#c2 .addressed-form button").ClickAsync();
        await Expect(trainee.Find("#c2 .addressed")).ToBeVisibleAsync();
        await trainee.Find("form.have-read button").ClickAsync();
        await Expect(trainee.Find("p.have-read")).ToBeVisibleAsync();

        await trainee.Find(".grade a.button").ClickAsync();
        await trainee.Find("#Text").FillAsync(Second);
        await trainee.Find("[name=Honest]").CheckAsync();
        await trainee.Button(Speech.Polish("Homework.HandInAgain")).ClickAsync();
        await Expect(trainee.Find("h1")).ToHaveTextAsync(Speech.Polish("Receipt.Title"));
        trainee.Page.Url.ShouldEndWith($"{edition.HomeworkAddress}/submissions/2");
    }

    private static async Task CompareAttempts(Window trainer, string desk)
    {
        await trainer.Page.GotoAsync(desk);
        await Expect(trainer.Find(".earlier .meta").First).ToContainTextAsync(Speech.Polish("Earlier.AddressedOf", 1, 3));
        await Expect(trainer.Find(".attempts ins").First).ToBeVisibleAsync();
        await Expect(trainer.Find(".sheet .comment.carried:not(.changed)")).ToContainTextAsync("Dobra definicja.");
        await Expect(trainer.Find(".sheet .comment.carried.changed .addressed")).ToBeVisibleAsync();
        await Expect(trainer.Find(".comment[data-gone]")).ToContainTextAsync("Dopisz przykład.");
        await trainer.Find(".earlier .meta a").First.ClickAsync();
        await Expect(trainer.Find(".notice.info")).ToContainTextAsync(Speech.Polish("Return.StillGradable"));
    }
}
