namespace Learning.Courses;
public sealed class Librarian { public Library Current { get; } = new([], []); }
