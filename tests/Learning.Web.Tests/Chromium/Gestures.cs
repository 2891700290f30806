namespace Learning.Web.Tests.Chromium;

/// <summary>What hands do that has no name in a form.</summary>
public static class Gestures
{
    private const string EndsOfPassage =
        """
        (element, passage) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let text; (text = walker.nextNode());) {
            const at = text.data.indexOf(passage);
            if (at < 0) continue;
            const rect = (from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect(); };
            const [first, last] = [rect(at, at + 1), rect(at + passage.length - 1, at + passage.length)];
            return [first.left + 0.5, first.top + first.height / 2, last.right - 0.5, last.top + last.height / 2];
          }
        }
        """;

    private const string FirstChoices =
        """
        (form) => {
          const names = new Set();
          for (const field of form.elements) {
            if (field.type === "textarea") field.value = "Warto zapisać, kto ma odpowiedzieć klientowi i do kiedy, zanim ktoś o to zapyta drugi raz.";
            if (field.localName === "select") field.value = [...field.options].find((option) => option.value)?.value;
            if (["number", "text"].includes(field.type)) field.value = "1";
            if (["radio", "checkbox"].includes(field.type) && !names.has(field.name)) field.checked = true;
            names.add(field.name);
          }
        }
        """;

    /// <summary>Drags the mouse over a passage that stands on one line.</summary>
    public static async Task Select(this Window window, string selector, string passage)
    {
        var element = window.Find(selector);
        await element.ScrollIntoViewIfNeededAsync();
        var ends = await element.EvaluateAsync<float[]>(EndsOfPassage, passage);
        var mouse = window.Page.Mouse;
        await mouse.MoveAsync(ends[0], ends[1]);
        await mouse.DownAsync();
        await mouse.MoveAsync(ends[2], ends[3], new() { Steps = 5 });
        await mouse.UpAsync();
    }

    private const float Soon = 20_000;

    /// <summary>Answers every exercise on the page with the first thing that can be chosen, and waits for what is said to it.</summary>
    public static async Task AnswerAll(this Window window)
    {
        var exercises = window.Find("form.exercise");
        for (var i = 0; i < await exercises.CountAsync(); i++)
        {
            var (exercise, buttons) = (exercises.Nth(i), exercises.Nth(i).Locator("button:visible"));
            if (await buttons.CountAsync() == 0) continue;
            await exercise.EvaluateAsync(FirstChoices);
            await window.Page.RunAndWaitForResponseAsync(() => buttons.Last.ClickAsync(), answer => answer.Request.Method == "POST", new() { Timeout = Soon });
            await Microsoft.Playwright.Assertions.Expect(window.Find("in-place[aria-busy=true]")).ToHaveCountAsync(0);
        }
    }

    /// <summary>Types and hands in at once, before the draft is kept.</summary>
    public static async Task HandInAsItIs(this Window window, string text)
    {
        await window.Find("#Text").FillAsync(text);
        await window.Find("form.editor button:not(.secondary)").ClickAsync();
    }
}
