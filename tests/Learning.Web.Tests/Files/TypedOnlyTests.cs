using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Files;

public sealed class TypedOnlyTests(TypedOnlySchool school) : IClassFixture<TypedOnlySchool>
{
    [Fact]
    public async Task A_homework_that_takes_no_files_shows_no_field_and_takes_none()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        page.Has("input[type=file]").ShouldBeFalse();
        using var content = FileDeeds.Multipart(FilledForm.Of(page, "form.editor", []).Fields, ("a.txt", "Tekst."u8.ToArray()));

        (await trainee.Post($"{edition.HomeworkAddress}/files", content)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await edition.Attachments()).ShouldBeEmpty();
    }
}
