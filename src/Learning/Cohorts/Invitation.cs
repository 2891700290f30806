using System.Globalization;
using Learning.Courses;
using Learning.Mail;

namespace Learning.Cohorts;

/// <summary>The letters to a person who was put into a cohort: an invitation while they have no password, otherwise the news.</summary>
public static class Invitation
{
    public const string Kind = "invitation";
    public const string KindOfNews = "added-to-cohort";

    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="number">Counts the invitations to this membership, from 1: the same one is stored once.</param>
    public static string OccurrenceOf(Guid membershipId, int number) => string.Create(CultureInfo.InvariantCulture, $"{membershipId}/{number}");

    /// <param name="course">Null where the library has it no more.</param>
    /// <param name="setPassword">Works once, and for two weeks.</param>
    public static Letter For(Membership membership, int number, Course? course, Uri setPassword, School school, DateTimeOffset now)
    {
        var culture = membership.Person.LanguageOfLetters();
        var text = Opening("Letter.Invitation", membership, course, culture, school)
            .Link(Words.In(culture, "Letter.SetPassword"), setPassword)
            .Paragraph(Words.In(culture, "Letter.Invitation.Closing", membership.Person.Email!));
        return new Letter(membership.Person, Kind, OccurrenceOf(membership.Id, number), text, now);
    }

    public static Letter News(Membership membership, Course? course, School school, DateTimeOffset now)
    {
        var culture = membership.Person.LanguageOfLetters();
        var text = Opening("Letter.Added", membership, course, culture, school)
            .Link(Words.In(culture, "Letter.Added.Link"), school.Link($"/courses/{membership.Cohort.CourseId}"));
        return new Letter(membership.Person, KindOfNews, membership.Id.ToString(), text, now);
    }

    private static LetterText Opening(string key, Membership membership, Course? course, CultureInfo culture, School school)
    {
        var cohort = membership.Cohort;
        var title = course?.Text.In(culture).Title ?? cohort.Name;
        return new LetterText(culture, Words.In(culture, $"{key}.Subject", title), school)
            .Paragraph(Words.In(culture, "Letter.Greeting", membership.Person.FirstName))
            .Paragraph(Words.In(culture, $"{key}.{membership.Role}", title))
            .Fact(Words.In(culture, "Letter.Cohort"), cohort.Name)
            .Fact(Words.In(culture, "Letter.Cohort.Days"), Moments.Days(cohort.StartsOn, cohort.EndsOn, culture))
            .Fact(Words.In(culture, "Letter.Cohort.Place"), cohort.Place ?? Words.In(culture, "Letter.Cohort.Online"));
    }
}
