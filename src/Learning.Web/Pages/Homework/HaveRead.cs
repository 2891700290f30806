namespace Learning.Web.Pages.Homework;

/// <summary>Where a trainee says of a result, or of a returned work: I have read this.</summary>
public sealed record HaveRead(Guid AssignmentId, int Number, DateTimeOffset? ReadAt, TimeZoneInfo Zone);
