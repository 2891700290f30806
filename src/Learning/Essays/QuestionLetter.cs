using Learning.Homework;
using Learning.Mail;
using Learning.People;

namespace Learning.Essays;

/// <summary>The letter to the trainer; the answer goes straight to the trainee.</summary>
public static class QuestionLetter
{
    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Person trainer, Question question, Assignment assignment, Person trainee, School school, DateTimeOffset now)
    {
        var culture = trainer.LanguageOfLetters();
        var subject = Words.In(culture, "Letter.Question.Subject", trainee.Name, assignment.Title);
        var text = new LetterText(culture, subject, school) { ReplyTo = trainee.Email, Thread = $"{question.AssignmentId:N}.{question.MembershipId:N}" }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, "Letter.Question.Opening", trainee.Name, assignment.Title, assignment.Cohort.Name))
            .Quotation(question.Text)
            .Paragraph(Words.In(culture, "Letter.Question.Closing", trainee.Email!))
            .Link(Words.In(culture, "Letter.Question.Link"), school.Link($"/homework/{assignment.Id}"));
        return new Letter(trainer, "question", question.Id.ToString(), text, now);
    }
}
