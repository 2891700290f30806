using System.Collections.Immutable;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Lessons;
using Learning.Mail;
using Learning.People;

namespace Learning.Tests.Cohorts;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Uri Link = new("https://learning.example.com/set-password?person=1&token=2");
    private static readonly School School = new() { Name = "Szkoła", PublicAddress = new Uri("https://learning.example.com") };

    private static readonly Course Course = new(
        "standardy", "pl", "Europe/Warsaw",
        new Translated<CourseText>("pl", new CourseText("Standardy obsługi", "", []), ImmutableDictionary<string, CourseText>.Empty.Add("en", new CourseText("Standards of service", "", []))),
        [], []);

    [Fact]
    public void An_invitation_says_what_it_is_to_when_and_where_and_sets_a_password()
    {
        var letter = Invitation.For(Trainee(null), 1, Course, Link, School, Now);
        letter.Kind.ShouldBe("invitation");
        letter.Subject.ShouldBe("Zaproszenie na kurs: Standardy obsługi");
        letter.PlainText.ShouldContain("1 marca – 30 czerwca 2027");
        letter.PlainText.ShouldContain("ul. Prosta 1");
        letter.PlainText.ShouldContain(Link.AbsoluteUri);
        letter.PlainText.ShouldContain("ola@example.com");
    }

    [Fact]
    public void It_comes_in_the_language_of_its_reader()
    {
        var letter = Invitation.For(Trainee("en"), 1, Course, Link, School, Now);
        letter.Language.ShouldBe("en");
        letter.Subject.ShouldBe("Invitation to the course: Standards of service");
        letter.PlainText.ShouldContain("1 March – 30 June 2027");
    }

    [Fact]
    public void A_trainer_is_invited_to_teach()
    {
        var toTeach = Invitation.For(Member(Role.Trainer, null), 1, Course, Link, School, Now).PlainText;
        toTeach.ShouldContain("do prowadzenia kursu „Standardy obsługi”");
        Invitation.For(Trainee(null), 1, Course, Link, School, Now).PlainText.ShouldNotContain("do prowadzenia");
    }

    [Fact]
    public void Invited_again_it_is_another_letter_and_the_same_click_is_the_same_letter()
    {
        var trainee = Trainee(null);
        var first = Invitation.For(trainee, 1, Course, Link, School, Now);
        Invitation.For(trainee, 1, Course, Link, School, Now).Occurrence.ShouldBe(first.Occurrence);
        Invitation.For(trainee, 2, Course, Link, School, Now).Occurrence.ShouldNotBe(first.Occurrence);
    }

    [Fact]
    public void Who_has_a_password_is_told_with_a_link_to_the_course()
    {
        var letter = Invitation.News(Trainee(null), Course, School, Now);
        letter.Kind.ShouldBe("added-to-cohort");
        letter.PlainText.ShouldContain("https://learning.example.com/courses/standardy");
        letter.PlainText.ShouldNotContain("set-password");
    }

    [Fact]
    public void A_course_that_left_the_library_is_called_by_the_name_of_its_edition() =>
        Invitation.For(Trainee(null), 1, null, Link, School, Now).Subject.ShouldBe("Zaproszenie na kurs: Wiosna");

    private static Membership Trainee(string? language) => Member(Role.Trainee, language);

    private static Membership Member(Role role, string? language) =>
        new Cohort("standardy", "Wiosna", new(2027, 3, 1), new(2027, 6, 30), "Europe/Warsaw", "ul. Prosta 1", Now).Enrol(new Person("ola@example.com", "Ola Nowak", language), role, Now);
}
