using Learning.Web.Http;

namespace Learning.Web.Pages.Grading;

/// <summary>Comments that a release goes without, and whose they are.</summary>
internal static class OpenDraftWords
{
    public static string OpenDrafts(this PageWords words, IReadOnlyList<string> authors) => $"{words.Count("OpenDrafts", authors.Count)} ({string.Join(", ", authors.Distinct())})";
}
