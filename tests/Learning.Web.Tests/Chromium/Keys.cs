namespace Learning.Web.Tests.Chromium;

/// <summary>Hands that never leave the keyboard. At every stop the focus must be seen.</summary>
public static class Keys
{
    private const int MostStops = 120;

    private const string WhatIsWrong =
        """
        () => {
          const element = document.activeElement, style = getComputedStyle(element);
          if (element === document.body) return null;
          const name = `${element.localName}#${element.id}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
          if (!element.matches(":focus-visible") || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${name} does not show that it has the focus`;
          const seen = [...element.getClientRects()].flatMap((box) => [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, Math.max(1, box.top) + 1 + (Math.min(box.bottom, innerHeight) - Math.max(1, box.top) - 2) * part]));
          const isSeen = seen.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (element.contains(top) || top.contains(element)); });
          const covers = seen.map(([x, y]) => { const top = document.elementFromPoint(x, y); return `${Math.round(x)},${Math.round(y)} ${top ? `${top.localName}.${top.className}` : "outside"}`; });
          return isSeen ? null : `${name} has the focus and cannot be seen: ${[...new Set(covers)].join("; ")} of ${innerWidth}×${innerHeight}`;
        }
        """;

    public static Task Press(this Window window, string key) => window.Page.Keyboard.PressAsync(key);

    /// <summary>Goes on with the tabulator until it comes there.</summary>
    public static async Task TabTo(this Window window, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await window.Press("Tab");
            (await window.Page.EvaluateAsync<string?>(WhatIsWrong)).ShouldBeNull();
            if (await window.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        throw new InvalidOperationException($"The tabulator does not come to {selector} on {window.Page.Url}.");
    }

    public static async Task TypeInto(this Window window, string selector, string text)
    {
        await window.TabTo(selector);
        await window.Page.Keyboard.InsertTextAsync(text);
    }

    public static Task<bool> HasFocus(this Window window, string selector) => window.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);
}
