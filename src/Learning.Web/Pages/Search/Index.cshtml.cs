using System.Globalization;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Courses.Search;
using Learning.Data;
using Learning.Lessons.Search;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Search;

/// <summary>Words found in the courses that the reader belongs to. The whole page is what a script shows in its dialog.</summary>
public sealed class IndexModel(LearningDb db, Librarian librarian, SearchIndex index) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    public bool IsAsked { get; private set; }

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public async Task OnGet()
    {
        var query = SearchQuery.Of(Typed);
        IsAsked = !query.IsEmpty;
        if (IsAsked) Hits = await index.Find(query, await SearchRights.Of(db, User.Id()), CultureInfo.CurrentUICulture, HttpContext.RequestAborted);
    }

    public Course? CourseOf(SearchHit hit) => librarian.Current.Find(hit.Page.CourseId);
}
