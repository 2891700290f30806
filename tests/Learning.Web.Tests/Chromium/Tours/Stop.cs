using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>A page in one of its states, and how to get there.</summary>
public sealed record Stop(string Name, Func<Window, Task> Arrive)
{
    public static Stop At(string name, string address) => new(name, async window =>
    {
        await window.Page.GotoAsync(address);
        await Expect(window.Find("main")).ToBeVisibleAsync();
    });

    /// <summary>Opens a page, does something to it and waits for what it then shows.</summary>
    public static Stop After(string name, string address, Func<Window, Task> act, string shown) => new(name, async window =>
    {
        await window.Page.GotoAsync(address);
        await act(window);
        await Expect(window.Find(shown).First).ToBeVisibleAsync();
    });

    /// <summary>Fills in fields by selector and presses a button, the first of the page unless another is named. What the browser itself would find wrong goes to the server all the same.</summary>
    public static Stop Sent(string name, string address, IReadOnlyDictionary<string, string> fields, string shown, string button = "main form button") => After(name, address, async window =>
    {
        foreach (var (field, value) in fields) await window.Find(field).FillAsync(value);
        var pressed = window.Find(button).First;
        await pressed.EvaluateAsync("button => button.form.noValidate = true");
        await pressed.ClickAsync();
    }, shown);
}
