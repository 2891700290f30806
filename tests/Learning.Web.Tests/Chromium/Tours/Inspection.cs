using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>What a page in one of its states turned out to be.</summary>
/// <param name="Html">As the server sent it.</param>
/// <param name="Reading">What is wrong with its language, title and headings.</param>
/// <param name="Axe">What axe finds, in four looks.</param>
/// <param name="Width">What does not fit.</param>
public sealed record Visit(string Name, string Language, string Html, IReadOnlyList<string> Reading, IReadOnlyList<string> Axe, IReadOnlyList<string> Width)
{
    public override string ToString() => $"{Name} ({Language})";
}

/// <summary>What must be true of every page in every window.</summary>
public static class Inspection
{
    private const int Window = 850;

    /// <summary>Nothing of any page is under a bar that sticks to the end of the window.</summary>
    private const int Endless = 6000;

    /// <summary>Every rule on a desk and on a telephone, in a light and in a dark room, each language in the other light; what can be seen and touched, which no language changes, in all four.</summary>
    private static (int Width, int Height, ColorScheme Theme, object Rules)[] LooksIn(string language) => language == "pl"
        ? [(1280, Window, ColorScheme.Light, Axe.Most), (1280, Endless, ColorScheme.Dark, Axe.Seen), (360, Window, ColorScheme.Dark, Axe.Most), (360, Endless, ColorScheme.Light, Axe.Seen)]
        : [(1280, Window, ColorScheme.Dark, Axe.Most), (360, Window, ColorScheme.Light, Axe.Most)];

    private const string Reading =
        """
        (language) => {
          const problems = [], root = document.documentElement;
          if (root.lang !== language) problems.push(`is in "${root.lang}", not in "${language}"`);
          if (!/\S · \S/.test(document.title)) problems.push(`is titled "${document.title}"`);
          const headings = document.querySelectorAll("h1").length;
          if (headings !== 1) problems.push(`has ${headings} headings of the first rank`);
          return problems;
        }
        """;

    private const string Overflow =
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1).map((e) => `${e.localName}.${e.className}`);
          return [`is ${root.scrollWidth} px wide: ${wide.slice(0, 4).join(", ")}`];
        }
        """;

    /// <summary>Goes there and looks at it from all sides.</summary>
    public static async Task<Visit> Inspect(this Window window, Stop stop, string language)
    {
        await window.Page.SetViewportSizeAsync(1280, Window);
        await stop.Arrive(window);
        var html = await window.Source();
        var reading = await window.Page.EvaluateAsync<string[]>(Reading, language);
        var (axe, wide) = (new List<string>(), new List<string>());
        foreach (var (width, height, theme, rules) in LooksIn(language))
        {
            await window.Page.SetViewportSizeAsync(width, height);
            await window.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            axe.AddRange((await window.FindsWrong(rules)).Select(problem => $"{width} px, {theme}: {problem}"));
            wide.AddRange((await window.Page.EvaluateAsync<string[]>(Overflow)).Select(problem => $"{width} px: {problem}"));
        }

        return new Visit(stop.Name, language, html, reading, axe, wide);
    }
}
