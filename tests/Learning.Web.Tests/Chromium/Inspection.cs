using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium;

/// <summary>What must be true of every page in every window.</summary>
public static class Inspection
{
    private static readonly AxeRunOptions All = Only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static readonly AxeRunOptions Colours = Only("rule", "color-contrast", "link-in-text-block");

    /// <summary>Every rule on a desk and on a telephone, in a light and in a dark room; colours in each of the four.</summary>
    private static readonly (int Width, ColorScheme Theme, AxeRunOptions Rules)[] Looks =
        [(1280, ColorScheme.Light, All), (1280, ColorScheme.Dark, Colours), (360, ColorScheme.Dark, All), (360, ColorScheme.Light, Colours)];

    private const string Reading =
        """
        (language) => {
          const problems = [], root = document.documentElement;
          if (root.lang !== language) problems.push(`is in "${root.lang}", not in "${language}"`);
          if (!/\S · \S/.test(document.title)) problems.push(`is titled "${document.title}"`);
          const headings = document.querySelectorAll("h1").length;
          if (headings !== 1) problems.push(`has ${headings} headings of the first rank`);
          for (const [words] of document.body.innerText.matchAll(/\{\d\}|\b[A-Z][a-z]+\.[A-Z]\w+/g)) problems.push(`says "${words}"`);
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

    /// <returns>What is wrong with the page, in words; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> Inspect(this Window window, string language)
    {
        var problems = new List<string>(await window.Page.EvaluateAsync<string[]>(Reading, language));
        foreach (var (width, theme, rules) in Looks)
        {
            await window.Page.SetViewportSizeAsync(width, 850);
            await window.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            var found = await window.Page.RunAxe(rules);
            problems.AddRange(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{width} px, {theme}: {rule.Id}, {node.Target}: {rule.Help}")));
            problems.AddRange((await window.Page.EvaluateAsync<string[]>(Overflow)).Select(problem => $"{width} px: {problem}"));
        }

        return problems;
    }

    private static AxeRunOptions Only(string type, params string[] values) => new() { RunOnly = new RunOnlyOptions { Type = type, Values = [.. values] }, ResultTypes = [ResultType.Violations] };
}
