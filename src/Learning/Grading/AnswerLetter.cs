using Learning.Essays;
using Learning.Mail;
using Learning.People;

namespace Learning.Grading;

/// <summary>
/// Tells the other side that there are answers under comments. It waits a quarter of an hour, so that a conversation
/// or ten answers in a row are one letter; it quotes nothing, because the page shows all of them.
/// </summary>
public static class AnswerLetter
{
    public const string Kind = "answered";

    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="submission">With its assignment and the trainee.</param>
    public static Letter For(Person recipient, Person author, Submission submission, Reply answer, bool isReleased, School school, DateTimeOffset now)
    {
        var culture = Receipt.LettersIn(recipient.Language);
        var isTrainee = recipient.Id == submission.Membership.PersonId;
        var text = new LetterText(culture, Words.In(culture, "Letter.Answered.Subject", submission.Assignment.Title), school) { Thread = isTrainee ? Receipt.ThreadOf(submission) : Byline.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", recipient.FirstName))
            .Paragraph(Words.In(culture, "Letter.Answered.Opening", author.Id == submission.Membership.PersonId ? Byline.Of(submission, isReleased, culture) : author.Name, submission.Assignment.Title))
            .Link(Words.In(culture, "Letter.Answered.Link"), school.Link($"{(isTrainee ? ReleaseLetter.ResultOf(submission) : $"/grading/{submission.Id}")}#comment-{answer.CommentId}"));
        return new Letter(recipient, Kind, Occurrence(submission.Id, answer.Id), text, now) { NextAttemptAt = now + Wait };
    }

    /// <summary>Begins with the submission, so that a letter that still waits is found.</summary>
    public static string Occurrence(Guid submissionId, Guid answerId) => $"{submissionId}.{answerId}";

    /// <summary>One that has not gone yet and will lead to this answer too.</summary>
    public static IQueryable<Letter> StillWaiting(this IQueryable<Letter> letters, Guid submissionId, Guid recipientId, DateTimeOffset now) =>
        letters.About(submissionId, recipientId).Where(l => l.NextAttemptAt > now && l.Attempts == 0);

    internal static IQueryable<Letter> About(this IQueryable<Letter> letters, Guid submissionId, Guid recipientId)
    {
        var about = $"{submissionId}.";
        return letters.Where(l => l.Kind == Kind && l.Occurrence.StartsWith(about) && l.RecipientId == recipientId);
    }
}
