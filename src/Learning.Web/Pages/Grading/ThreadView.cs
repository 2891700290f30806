using Learning.Grading;

namespace Learning.Web.Pages.Grading;

/// <summary>The answers under a comment.</summary>
public sealed record ThreadView(Comment Comment, int Number, IReadOnlyDictionary<Guid, string> Names, Talk Talk);
