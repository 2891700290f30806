namespace Learning.Courses.Writing;

/// <summary>A new course, lesson or homework was not written, and nothing was changed. The message says why and what to do.</summary>
public sealed class CannotWrite(string message) : Exception(message);
