using Learning.Cohorts;
using Learning.Mail;
using Learning.People;

namespace Learning.Homework;

/// <summary>Tells those whom a moved deadline concerns: the old one, the new one, and why.</summary>
public static class DeadlineMoveLetter
{
    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="before">In force for this trainee until the move.</param>
    /// <param name="after">In force for this trainee from now on.</param>
    public static Letter ForTrainee(DeadlineMove move, Membership trainee, Deadline before, Deadline after, School school, DateTimeOffset now) =>
        For(move, trainee.Person, "Opening", "", (before.DueAt, after.DueAt), saysOld: true, $"/homework/{move.AssignmentId}", "Letter.Homework.Link", LetterThread.Of(move.AssignmentId, trainee.Id), school, now);

    public static Letter ForTrainer(DeadlineMove move, Person trainer, School school, DateTimeOffset now) =>
        For(move, trainer, move.Membership is null ? "TrainersOpening" : "PersonalTrainersOpening", move.Membership?.Person.Name ?? "", (move.From, move.To), move.SaysFrom, $"/deadlines/{move.AssignmentId}", "Letter.Deadlines.Link",
            move.MembershipId is { } membership ? LetterThread.Of(move.AssignmentId, membership) : $"{move.AssignmentId:N}", school, now);

    private static Letter For(
        DeadlineMove move, Person reader, string opening, string whose, (DateTimeOffset Old, DateTimeOffset New) due, bool saysOld, string path, string link, string thread, School school, DateTimeOffset now)
    {
        var culture = reader.LanguageOfLetters();
        var zone = move.Assignment.Zone;
        var text = new LetterText(culture, Words.In(culture, "Letter.DeadlineMoved.Subject", move.Assignment.Title), school) { Thread = thread }
            .Paragraph(Words.In(culture, "Letter.Greeting", reader.FirstName))
            .Paragraph(Words.In(culture, $"Letter.DeadlineMoved.{opening}", move.Assignment.Title, move.Author.Name, whose));
        if (saysOld) text.Fact(Words.In(culture, "Letter.Deadline.Old"), Moments.Deadline(due.Old, zone, culture));
        text.Fact(Words.In(culture, "Letter.Deadline.New"), Moments.Deadline(due.New, zone, culture))
            .Fact(Words.In(culture, "Letter.Deadline.Why"), move.Reason)
            .Link(Words.In(culture, link), school.Link(path));
        return new Letter(reader, "deadline-moved", move.Id.ToString(), text, now);
    }
}
