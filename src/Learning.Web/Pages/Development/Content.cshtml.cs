using Learning.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Development;

/// <summary>Everything wrong in the content, for whoever writes it; the same as <c>check</c> prints.</summary>
[DevelopmentOnly, AllowAnonymous]
public sealed class ContentModel(Librarian librarian, Folders folders) : PageModel
{
    public Library Library { get; } = librarian.Current;

    public string Folder { get; } = folders.Content;

    public int Errors => Library.Problems.Count(p => p.Severity == Severity.Error);
}
