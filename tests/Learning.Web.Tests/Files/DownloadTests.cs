using System.Net;
using Learning.Tests.Essays.Files;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Files;

public sealed class DownloadTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_file_is_saved_and_never_shown_whatever_it_calls_itself()
    {
        var (edition, _, address) = await HandedIn("<script>alert(1)</script>\r\nZażółć.html.txt");
        using var trainee = await edition.SignInTrainee();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, address));
        using var response = await trainee.Send(request);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("script_ Zażółć.html.txt");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
    }

    [Fact]
    public async Task It_is_there_for_its_trainee_and_once_handed_in_for_the_trainers_of_the_edition_and_for_nobody_else()
    {
        var edition = await school.Open(trainees: 2, trainers: 2);
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("a.docx", OfficeFiles.DocxOf("Mój tekst z pliku.")));
        var attachment = (await edition.Attachments()).Single();
        var (file, text, list) = ($"/files/{attachment.Id}", $"{edition.HomeworkAddress}/files/{attachment.Id}", $"{edition.HomeworkAddress}/files");
        using var trainer = await edition.SignInTrainer(1);
        using var fellow = await edition.SignInTrainee(1);
        using var stranger = await (await school.Open()).SignInTrainer();
        (await trainer.Get(file)).Status.ShouldBe(HttpStatusCode.NotFound);

        await trainee.HandIn(edition, "Praca z załącznikiem.");

        (await trainer.Get(file)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var browser in new[] { fellow, stranger }) (await browser.Get(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var browser in new[] { trainer, fellow, stranger }) (await browser.Get(text)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var browser in new[] { trainer, stranger }) (await browser.Get(list)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fellow.Read(list)).Text.ShouldNotContain("a.docx");
        using var visitor = school.Visitor();
        (await visitor.Get(file)).Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Nobody_removes_or_takes_the_text_of_another_persons_file()
    {
        var (edition, attachment, _) = await HandedIn("a.txt", trainees: 2);
        using var fellow = await edition.SignInTrainee(1);
        var token = FilledForm.Of(await fellow.Read("/"), "form.language", []);

        (await fellow.Post($"{edition.HomeworkAddress}/files?handler=Remove", token.With("Id", $"{attachment}").Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fellow.Post($"{edition.HomeworkAddress}/files/{attachment}?handler=Replace", token.With("Text", "x").Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await edition.Attachments()).Single().RemovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_has_gone_from_the_disk_is_said_to_be_gone_and_the_log_says_which()
    {
        var (edition, attachment, address) = await HandedIn("a.txt");
        File.Delete(Path.Combine(school.UploadFolder(), attachment.ToString("N")));
        using var trainee = await edition.SignInTrainee();

        var gone = await trainee.Get(address);
        gone.Status.ShouldBe(HttpStatusCode.Gone);
        gone.Text.ShouldContain(Speech.Polish("Error.410.Title"));
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1")).Text.ShouldContain("a.txt");
        school.Log.Lines.ShouldContain(line => line.Contains($"{attachment}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_lie_under_made_up_names_that_only_the_program_can_read()
    {
        var (_, attachment, _) = await HandedIn("../../../../tmp/slipped.txt");

        var path = Path.Combine(school.UploadFolder(), attachment.ToString("N"));
        File.Exists(path).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(school.UploadFolder(), "*slipped*").ShouldBeEmpty();
    }

    private async Task<(Edition Edition, Guid Attachment, string Address)> HandedIn(string name, int trainees = 1)
    {
        var edition = await school.Open(trainees: trainees);
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, (name, "Tekst z pliku."u8.ToArray()));
        await trainee.HandIn(edition, "Praca z załącznikiem.");
        var id = (await edition.Attachments()).Single().Id;
        return (edition, id, $"/files/{id}");
    }
}
