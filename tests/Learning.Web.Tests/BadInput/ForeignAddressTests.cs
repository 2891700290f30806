using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.BadInput;

/// <summary>What belongs to somebody else, or to nobody, is not there.</summary>
public sealed class ForeignAddressTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Nothing_of_one_edition_is_there_for_the_people_of_another()
    {
        var (mine, addresses) = await EditionWithEverything();
        var other = await school.Open();
        foreach (var person in new[] { other.Trainee, other.Trainer })
        {
            using var stranger = await school.SignIn(person.Email!);
            foreach (var address in addresses)
            {
                var page = await stranger.Get(address);
                page.Status.ShouldBe(HttpStatusCode.NotFound, address);
                page.Html.ShouldNotContain("Mój własny esej");
                page.Html.ShouldNotContain(mine.Trainee.Name);
            }
        }
    }

    [Fact]
    public async Task Nothing_of_one_trainee_is_there_for_another_of_the_same_edition()
    {
        var (edition, addresses) = await EditionWithEverything();
        using var other = await edition.SignInTrainee(1);
        foreach (var address in addresses.Where(a => a != edition.HomeworkAddress))
            (await other.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await other.Read(edition.HomeworkAddress)).Html.ShouldNotContain("Mój własny esej");
    }

    [Fact]
    public async Task No_deed_of_another_person_can_be_done()
    {
        var (edition, _) = await EditionWithEverything();
        var before = await Everything(edition);
        var desk = await edition.DeskOf();
        string[] deeds =
        [
            $"{edition.HomeworkAddress}?handler=HandIn", $"{edition.HomeworkAddress}?handler=Keep", $"{edition.HomeworkAddress}/revisions/1?handler=Restore", $"{desk}?handler=Save", $"{desk}?handler=Release",
        ];
        using var stranger = await (await school.Open()).SignInTrainer();
        var token = FilledForm.Of(await stranger.Read("/"), "form.language", []);

        foreach (var deed in deeds)
        {
            var form = token.With("Text", "Cudzy tekst, cudzy tekst.").With("Honest", "true").With("Summary", "Cudza ocena.").With("Version", "1");
            (await stranger.Post(deed, form.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound, deed);
        }

        (await Everything(edition)).ShouldBe(before);
    }

    [Fact]
    public async Task The_author_of_an_essay_cannot_grade_it()
    {
        var (edition, _) = await EditionWithEverything();
        using var trainee = await edition.SignInTrainee();
        var desk = await edition.DeskOf();
        var form = FilledForm.Of(await trainee.Read("/"), "form.language", []).With("Level[stanowisko]", "5").With("Version", "1");

        (await trainee.Get(desk)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Post($"{desk}?handler=Release", form.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await edition.Grades()).Single().IsReleased.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/homework/00000000-0000-0000-0000-000000000000")]
    [InlineData("/homework/not-an-id")]
    [InlineData("/homework/1")]
    [InlineData("/homework/")]
    [InlineData("/homework/{0}/submissions/0")]
    [InlineData("/homework/{0}/submissions/-1")]
    [InlineData("/homework/{0}/submissions/99")]
    [InlineData("/homework/{0}/submissions/abc")]
    [InlineData("/homework/{0}/submissions/99999999999999")]
    [InlineData("/homework/{0}/submissions/1/result")]
    [InlineData("/homework/{0}/revisions/0")]
    [InlineData("/homework/{0}/revisions/99999999999999")]
    [InlineData("/homework/{0}'--")]
    [InlineData("/grading/not-an-id")]
    [InlineData("/grading/00000000-0000-0000-0000-000000000000")]
    [InlineData("/error/500")]
    [InlineData("/error/200")]
    [InlineData("/error/abc")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/learning.db")]
    public async Task An_address_that_is_none_is_not_found(string address)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var page = await trainee.Get(address.Replace("{0}", $"{edition.Assignment.Id}", StringComparison.Ordinal));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain(Speech.Polish("Error.404.Title"));
    }

    [Theory]
    [InlineData("/grading?from=abc")]
    [InlineData("/grading?from=0001-01-01")]
    [InlineData("/grading?from=9999-12-31T23:59:59.9999999Z")]
    [InlineData("/grading?from=2027-04-12T00:00:00Z&from=2027-04-13T00:00:00Z")]
    public async Task A_place_in_a_list_that_is_none_shows_the_list_or_its_end(string address)
    {
        using var trainer = await (await school.Open()).SignInTrainer();

        (await trainer.Read(address)).Text.ShouldContain(Speech.Polish("Grading.Title"));
    }

    /// <returns>An edition in which the first trainee has kept, handed in and been graded, not released; and every address of it.</returns>
    private async Task<(Edition Edition, string[] Addresses)> EditionWithEverything()
    {
        var edition = await school.Open(trainees: 2);
        var desk = await edition.SomebodyHandsIn("Mój własny esej jest krótki.");
        using var trainer = await edition.SignInTrainer();
        await trainer.Grade(await trainer.Read(desk), "Desk.Save", ("Level[stanowisko]", "5"), ("New[1].Text", "Uwaga."));
        var homework = edition.HomeworkAddress;
        return (edition, [homework, $"{homework}/submissions/1", $"{homework}/submissions/1/result", $"{homework}/revisions", $"{homework}/revisions/1", desk]);
    }

    private static async Task<string> Everything(Edition edition)
    {
        var grade = (await edition.Grades()).Single();
        return $"{string.Join('|', (await edition.Submissions()).Select(s => s.Text))} {grade.Version} {grade.Summary} {grade.Total} {grade.IsReleased}";
    }
}
