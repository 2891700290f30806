using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Learning.Web.Http;

public static class HiddenFields
{
    /// <summary>Whether a form shows the field: one that is marked <c>[HiddenInput]</c> cannot be gone to.</summary>
    /// <param name="page">Of the page's model.</param>
    /// <param name="field">As the form names it, for example <c>New[7].Start</c>.</param>
    public static bool IsShown(this ModelMetadata page, string field)
    {
        ModelMetadata? found = page;
        foreach (var part in field.Split('.'))
        {
            found = found?.Properties[part.Split('[')[0]];
            if (part.Contains('[', StringComparison.Ordinal)) found = found?.ElementMetadata;
        }

        return found?.TemplateHint != "HiddenInput";
    }
}
