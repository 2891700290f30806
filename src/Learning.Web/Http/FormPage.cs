using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Http;

/// <summary>A page with a form. When a rule refuses or the form is badly shaped, <see cref="RefusalFilter"/> shows it again as typed.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Loads what the page shows beside the form.</summary>
    /// <returns>Null when it can be shown; otherwise the answer instead, for example 404.</returns>
    public abstract Task<IActionResult?> Load();

    /// <summary>A rule said no: the last chance to keep what was typed. Nothing of the refused change is stored.</summary>
    public virtual Task Refused(Refusal? refusal) => Task.CompletedTask;

    /// <summary>Somebody else, or the same click twice, changed the same thing first. Comes after <see cref="Load"/>.</summary>
    /// <returns>Null to show both versions; otherwise the answer instead.</returns>
    public virtual Task<IActionResult?> Conflicted() => Task.FromResult<IActionResult?>(null);
}
