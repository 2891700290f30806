namespace Learning.Homework;

/// <summary>How a reader is told of a <see cref="Deadline"/>.</summary>
public static class DeadlineMoments
{
    extension(Moments)
    {
        public static string Deadline(Deadline deadline) => Moments.Deadline(deadline.DueAt, deadline.Zone);
    }
}
