using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Learning.Web.Http;

/// <summary>
/// <c>&lt;input field="Name" hinted&gt;</c>: the control of one field of a form, with its id, its name, what was typed, and after it what is wrong with it.
/// A hint has the id <c>Name-hint</c>.
/// </summary>
[HtmlTargetElement("input", Attributes = Attribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = Attribute)]
[HtmlTargetElement("textarea", Attributes = Attribute)]
public sealed class FieldTagHelper : TagHelper
{
    private const string Attribute = "field";

    [HtmlAttributeName(Attribute)]
    public string Field { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("hinted");
        output.Attributes.SetAttribute("id", Field);
        output.Attributes.SetAttribute("name", Field);
        var state = View.ViewData.ModelState.GetValueOrDefault(Field);
        if (output.TagName == "input" && state?.AttemptedValue is { } typed && !IsSecret(output)) output.Attributes.SetAttribute("value", typed);
        Describe(output, context.AllAttributes.ContainsName("hinted"), state?.Errors ?? []);
    }

    private static bool IsSecret(TagHelperOutput output) => Convert.ToString(output.Attributes["type"]?.Value, CultureInfo.InvariantCulture) is "password" or "hidden";

    private void Describe(TagHelperOutput output, bool hinted, ModelErrorCollection errors)
    {
        var described = string.Join(' ', new[] { hinted ? $"{Field}-hint" : null, errors.Count > 0 ? $"{Field}-error" : null }.OfType<string>());
        if (described.Length > 0) output.Attributes.SetAttribute("aria-describedby", described);
        if (errors.Count == 0) return;
        output.Attributes.SetAttribute("aria-invalid", "true");
        var problems = new TagBuilder("div") { Attributes = { ["id"] = $"{Field}-error" } };
        foreach (var error in errors)
        {
            var problem = new TagBuilder("p") { Attributes = { ["class"] = "error" } };
            problem.InnerHtml.Append(error.ErrorMessage);
            problems.InnerHtml.AppendHtml(problem);
        }

        output.PostElement.AppendHtml(problems);
    }
}
