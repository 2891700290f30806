namespace Learning.Homework;

/// <summary>Letters about one trainee's work on one assignment make one thread.</summary>
public static class LetterThread
{
    public static string Of(Guid assignmentId, Guid membershipId) => $"{assignmentId:N}.{membershipId:N}";
}
