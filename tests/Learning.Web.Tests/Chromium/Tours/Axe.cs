using Deque.AxeCore.Commons;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>Deque's axe. The package brings its script, which goes into a page once and is asked again for every look.</summary>
public static class Axe
{
    /// <summary>Every rule but the sizes of targets, which counts a target under a bar that sticks to the window as small.</summary>
    public static readonly object Most = new
    {
        runOnly = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        rules = new Dictionary<string, object>(StringComparer.Ordinal) { ["target-size"] = new { enabled = false } },
    };

    /// <summary>Colours and sizes.</summary>
    public static readonly object Seen = new { runOnly = new { type = "rule", values = (string[])["color-contrast", "link-in-text-block", "target-size"] } };

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run =
        """
        async (rules) => {
          const found = await axe.run(document, { ...rules, resultTypes: ["violations"] });
          return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}, ${node.target}: ${rule.help}`));
        }
        """;

    /// <returns>What breaks these rules, in words.</returns>
    public static async Task<string[]> FindsWrong(this Window window, object rules)
    {
        if (await window.Page.EvaluateAsync<bool>("() => typeof axe === 'undefined'")) await window.Page.EvaluateAsync(Script);
        return await window.Page.EvaluateAsync<string[]>(Run, rules);
    }
}
