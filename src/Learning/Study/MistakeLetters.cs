using Learning.Cohorts;
using Learning.Courses;
using Learning.Lessons;
using Learning.Mail;
using Learning.People;

namespace Learning.Study;

/// <summary>Tells the trainers of the edition, and the school at its own address, what a reader found wrong. Answers go to the reader.</summary>
public static class MistakeLetters
{
    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="address">Of the text the reader saw, without the school's own.</param>
    /// <param name="trainers">Those of the edition.</param>
    public static IEnumerable<Letter> For(MistakeReport report, Membership reader, Course course, Lesson lesson, string address, IEnumerable<Person> trainers, School school, DateTimeOffset now)
    {
        foreach (var trainer in trainers) yield return new Letter(trainer, "mistake", report.Id.ToString(), TextIn(trainer.LanguageOfLetters(), trainer.FirstName), now);
        if (school.Contact is not null) yield return Letter.ToSchool(reader.Person, school, "mistake-school", report.Id.ToString(), TextIn(System.Globalization.CultureInfo.GetCultureInfo("pl"), school.Name), now);

        LetterText TextIn(System.Globalization.CultureInfo culture, string addressee)
        {
            var (title, name) = (lesson.Text.In(culture).Title, reader.Person.Name);
            var text = new LetterText(culture, Words.In(culture, "Letter.Mistake.Subject", title), school) { ReplyTo = reader.Person.Email }
                .Paragraph(Words.In(culture, "Letter.Greeting", addressee))
                .Paragraph(Words.In(culture, "Letter.Mistake.Opening", name, title, course.Text.In(culture).Title, reader.Cohort.Name));
            if (report.Quote is { } quote) text.Paragraph(Words.In(culture, "Letter.Mistake.Passage")).Quotation(quote).Paragraph(Words.In(culture, "Letter.Mistake.Words"));
            return text.Quotation(report.Text)
                .Paragraph(Words.In(culture, "Letter.Mistake.Closing", reader.Person.Email!))
                .Link(Words.In(culture, "Letter.Mistake.Link"), school.Link(address));
        }
    }
}
