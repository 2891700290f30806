using System.Net;
using Learning.Web.Tests.Deadlines;

namespace Learning.Web.Tests.Files;

/// <summary>There is no room for a file where files lie.</summary>
public sealed class FullDiskTests(RoundsSchool school) : IClassFixture<RoundsSchool>
{
    private const int NoSpaceLeft = 28;

    [Fact]
    public async Task It_is_said_in_words_what_was_typed_comes_back_and_the_file_is_taken_when_there_is_room_again()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        school.Trouble.Before("INSERT INTO \"Attachments\"", () => throw new IOException("No space left on device", NoSpaceLeft));

        var refused = await trainee.Attach(page, "Napisane obok pliku.", ("esej.txt", "Cały esej."u8.ToArray()));

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Response.Headers.RetryAfter.ShouldNotBeNull();
        refused.Text.ShouldNotContain("No space");
        (await edition.Attachments()).ShouldBeEmpty();
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Napisane obok pliku.");
        (await trainee.Attach(edition, null, ("esej.txt", "Cały esej."u8.ToArray()))).Status.ShouldBe(HttpStatusCode.OK);
        (await edition.Attachments()).ShouldHaveSingleItem();
    }
}
