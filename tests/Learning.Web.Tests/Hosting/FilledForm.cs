using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Learning.Web.Tests.Hosting;

/// <summary>A form as a browser sends it: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set.</summary>
public sealed record FilledForm(HttpMethod Method, Uri Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public HttpContent? Content() => Method == HttpMethod.Get ? null : new FormUrlEncodedContent(Fields);

    /// <summary>The same bytes as text, for a test that sends them in its own way.</summary>
    public string Encoded() => string.Join('&', Fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));

    public FilledForm With(string name, string value) => this with { Fields = [.. Fields.Where(f => f.Key != name), new(name, value)] };

    public FilledForm Without(string name) => this with { Fields = [.. Fields.Where(f => f.Key != name)] };

    /// <param name="fields">Typed, chosen (the value of a radio, "true" of a checkbox) or, where null, cleared and unchosen. A field that the page does not show is an error.</param>
    public static FilledForm Of(Page page, string form, IEnumerable<(string Name, string? Value)> fields, string? button = null)
    {
        var element = page.Find(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{form} is no form.");
        var controls = page.All("input, textarea, select, button").Where(c => OwnerOf(c) == element).ToList();
        var typed = fields.ToLookup(f => f.Name, f => f.Value, StringComparer.Ordinal);
        foreach (var unknown in typed.Where(f => controls.TrueForAll(c => c.GetAttribute("name") != f.Key))) throw new InvalidOperationException($"The form has no field {unknown.Key}.");
        var pressed = Button(controls, button);
        var entries = controls.Where(c => IsSent(c, pressed, typed)).Select(c => KeyValuePair.Create(c.GetAttribute("name")!, Value(c, typed))).ToList();
        var action = new Uri(page.Url, pressed?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? "");
        var method = HttpMethod.Parse(element.GetAttribute("method") ?? "get");
        return method == HttpMethod.Get ? new(method, new Uri(action, "?" + new FormUrlEncodedContent(entries).ReadAsStringAsync().GetAwaiter().GetResult()), []) : new(method, action, entries);
    }

    private static IElement? OwnerOf(IElement control) =>
        control.GetAttribute("form") is { } id ? control.Owner!.GetElementById(id) : control.Closest("form");

    private static IElement? Button(List<IElement> controls, string? button)
    {
        var buttons = controls.Where(c => c.LocalName == "button" && !IsDisabled(c)).ToList();
        if (button is null) return buttons.FirstOrDefault();
        return buttons.Find(b => Page.TextOf(b) == button || b.Matches(button.StartsWith('[') ? button : "#none"))
            ?? throw new InvalidOperationException($"There is no button '{button}' among {string.Join(", ", buttons.Select(Page.TextOf))}.");
    }

    private static bool IsSent(IElement control, IElement? pressed, ILookup<string, string?> typed)
    {
        if (string.IsNullOrEmpty(control.GetAttribute("name")) || IsDisabled(control)) return false;
        if (control.LocalName == "button") return control == pressed;
        return control.GetAttribute("type") is not ("radio" or "checkbox") || IsChosen(control, typed);
    }

    private static bool IsChosen(IElement control, ILookup<string, string?> typed) => typed.Contains(control.GetAttribute("name")!)
        ? typed[control.GetAttribute("name")!].Contains(control.GetAttribute("value") ?? "on")
        : control.HasAttribute("checked");

    private static string Value(IElement control, ILookup<string, string?> typed)
    {
        var name = control.GetAttribute("name")!;
        var isChoice = control.LocalName == "button" || control.GetAttribute("type") is "radio" or "checkbox";
        var value = !isChoice && typed.Contains(name) ? typed[name].First() ?? "" : control is IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? "";
        return NewLines(value);
    }

    /// <summary>Lines end in CRLF on their way.</summary>
    private static string NewLines(string value) => value.ReplaceLineEndings("\r\n");

    private static bool IsDisabled(IElement control) => control.HasAttribute("disabled") || control.Closest("fieldset[disabled]") is not null;
}
