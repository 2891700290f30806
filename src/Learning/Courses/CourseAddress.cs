namespace Learning.Courses;

/// <summary>Where the parts of a course stand in the school; links between lessons lead there.</summary>
public static class CourseAddress
{
    private static readonly string[] Reserved = ["files", "glossary", "homework", "notes", "print", "progress", "search"];

    public static string Of(string courseId) => $"/courses/{courseId}";

    public static string OfLesson(string courseId, string slug) => $"/courses/{courseId}/{slug}";

    /// <summary>Whether the name stands for something other than a lesson in every course.</summary>
    public static bool IsReserved(string slug) => Reserved.Contains(slug, StringComparer.Ordinal);

    /// <summary>Takes what the reader's progress is.</summary>
    public static string OfReading(string courseId, string slug) => $"/courses/{courseId}/{slug}/reading";

    public static string OfMistakeReport(string courseId, string slug) => $"/courses/{courseId}/{slug}/report";

    /// <summary>The reader's own notes, of one lesson or of all.</summary>
    public static string OfNotes(string courseId, string? slug = null) => $"/courses/{courseId}/notes{(slug is null ? "" : $"?lesson={slug}")}";

    public static string OfPrint(string courseId) => $"/courses/{courseId}/print";

    public static string OfGlossary(string courseId) => $"/courses/{courseId}/glossary";

    /// <summary>Leads on to the reader's own: a homework stands at another address in every edition.</summary>
    public static string OfHomework(string courseId, string slug) => $"/courses/{courseId}/homework/{slug}";

    /// <param name="path">As <see cref="Course.FindFile"/> takes it.</param>
    /// <param name="fingerprint">With it the address may be kept for good: another file has another.</param>
    public static string OfFile(string courseId, string path, string fingerprint) => $"/courses/{courseId}/files/{path}?v={fingerprint}";
}
