namespace Learning.Courses;

/// <summary>Where the parts of a course stand in the school; links between lessons lead there.</summary>
public static class CourseAddress
{
    public static string Of(string courseId) => $"/courses/{courseId}";

    public static string OfLesson(string courseId, string slug) => $"/courses/{courseId}/{slug}";

    public static string OfGlossary(string courseId) => $"/courses/{courseId}/glossary";

    /// <param name="path">As <see cref="Course.FindFile"/> takes it.</param>
    public static string OfFile(string courseId, string path) => $"/courses/{courseId}/files/{path}";
}
