using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>Answers exercises as a reader in a hurry would: the first that comes to hand, to the end.</summary>
internal static class Exercising
{
    public static async Task AnswerEverything(this Window window)
    {
        foreach (var id in await window.Find("form.exercise:not([data-type=chart]) [name=exercise]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)"))
        {
            var exercise = window.Find($"[id='{id}'] form.exercise");
            await Expect(exercise.Locator("[data-verdict=right], [data-verdict=wrong]")).ToHaveCountAsync(0);
            await Answer(exercise, (await exercise.GetAttributeAsync("data-type"))!);
            await Expect(exercise.Locator(".outcome")).ToBeVisibleAsync();
        }
    }

    private static async Task Answer(ILocator exercise, string type)
    {
        switch (type)
        {
            case "cards": await Turn(exercise); return;
            case "scenario": await Walk(exercise); return;
            case "sort": await Sort(exercise); break;
            case "order": await Number(exercise); break;
            case "reflect": await exercise.Locator("textarea").FillAsync(string.Join(' ', Enumerable.Repeat("słowo", 60))); break;
            default: await exercise.Locator("input[type=radio], input[type=checkbox]").First.CheckAsync(); break;
        }

        await exercise.Locator(".actions button").Last.ClickAsync();
    }

    private static async Task Turn(ILocator exercise)
    {
        while (true)
        {
            await Expect(exercise.Locator(".flashcard, .outcome")).ToHaveCountAsync(1);
            if (await exercise.Locator(".outcome").CountAsync() > 0) return;
            var front = await exercise.Locator(".front").InnerTextAsync();
            await exercise.Locator("[data-in-place]").ClickAsync();
            await exercise.Locator("[name=recall]").Last.ClickAsync();
            await Expect(exercise.Locator(".front").Filter(new() { HasText = front })).ToHaveCountAsync(0);
        }
    }

    private static async Task Walk(ILocator exercise)
    {
        for (var steps = 1; await exercise.Locator(".outcome").CountAsync() == 0; steps++)
        {
            await exercise.Locator("[name=choice]").First.ClickAsync();
            await Expect(exercise.Locator(".step")).ToHaveCountAsync(steps + 1);
        }
    }

    private static async Task Sort(ILocator exercise)
    {
        foreach (var row in await exercise.Locator("tbody tr, .order > li").AllAsync())
            if (await row.Locator("select").CountAsync() > 0) await row.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            else await row.Locator("input").First.CheckAsync();
    }

    /// <summary>A step that is given a place moves there, where scripts run.</summary>
    private static async Task Number(ILocator exercise)
    {
        var places = exercise.Locator("select");
        for (var place = 0; place < await places.CountAsync(); place++) await places.Nth(place).SelectOptionAsync($"{place + 1}");
    }
}
