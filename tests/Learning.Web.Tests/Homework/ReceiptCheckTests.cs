using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Learning.Essays;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>The public address of a receipt: whoever holds the code may check it, and learns neither the text nor the name.</summary>
public sealed class ReceiptCheckTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Essay = "Zażółć gęślą jaźń, Ołówku.\n\nDrugi akapit: tajemnica.";

    [Fact]
    public async Task A_stranger_with_the_code_sees_that_it_is_genuine_and_no_more()
    {
        var (edition, submission) = await HandIn();
        using var visitor = school.Visitor();

        var page = await visitor.Read($"/receipts/{submission.ReceiptCode}");

        var deadline = edition.Assignment.DeadlineOf(null);
        page.Text.ShouldContain(Speech.Polish("ReceiptCheck.Genuine"));
        page.Text.ShouldContain(ReceiptCode.Shown(submission.ReceiptCode));
        page.Text.ShouldContain(Moments.Time(submission.ReceivedAt, deadline.Zone, Speech.Pl));
        page.Text.ShouldContain(Moments.Deadline(submission.DueAt, deadline.Zone, Speech.Pl));
        page.Text.ShouldContain(Speech.Polish("Receipt.Source.Cohort"));
        page.Text.ShouldContain(submission.Sha256);
        page.All(".facts dd").Select(Page.TextOf).ShouldContain($"{submission.WordCount}");
        foreach (var secret in new[] { "tajemnica", "Ołówku", edition.Trainee.Name, edition.Trainee.Email!, edition.Trainer.Name, edition.Cohort.Name, edition.Assignment.Title }) page.Html.ShouldNotContain(secret);
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_code_is_on_the_receipt_and_in_the_letter_with_the_address()
    {
        var (edition, submission) = await HandIn();
        using var trainee = await edition.SignInTrainee();

        var receipt = await trainee.Read($"{edition.HomeworkAddress}/submissions/1");
        var letter = (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();

        receipt.Find($"a[href='/receipts/{submission.ReceiptCode}']").TextContent.ShouldBe($"{school.Address}receipts/{submission.ReceiptCode}");
        receipt.Text.ShouldContain(ReceiptCode.Shown(submission.ReceiptCode));
        letter.PlainText.ShouldContain(ReceiptCode.Shown(submission.ReceiptCode));
        letter.PlainText.ShouldContain($"{school.Address}receipts/{submission.ReceiptCode}");
        letter.Attachment.ShouldBe(Essay);
    }

    [Theory]
    [InlineData(Essay, true)]
    [InlineData("Zażółć gęślą jaźń, Ołówku.\n\nDrugi akapit: tajemnica", false)]
    public async Task A_pasted_text_is_compared_by_the_server(string pasted, bool isSame)
    {
        var (_, submission) = await HandIn();
        using var visitor = school.Visitor();
        var page = await visitor.Read($"/receipts/{submission.ReceiptCode}");

        var outcome = await Compare(visitor, page, pasted, null);

        outcome.Find("#outcome").TextContent.ShouldContain(Speech.Polish(isSame ? "ReceiptCheck.Same" : "ReceiptCheck.Different"));
        outcome.Find("#outcome code").TextContent.ShouldBe(EssayText.Sha256(pasted));
        outcome.ValueOf("Text").ShouldBe(pasted);
    }

    [Fact]
    public async Task A_file_is_compared_byte_by_byte()
    {
        var (_, submission) = await HandIn();
        using var visitor = school.Visitor();
        var page = await visitor.Read($"/receipts/{submission.ReceiptCode}");

        (await Compare(visitor, page, "", Encoding.UTF8.GetBytes(Essay))).Find("#outcome").TextContent.ShouldContain(Speech.Polish("ReceiptCheck.Same"));
        (await Compare(visitor, page, "", Encoding.UTF8.GetBytes(Essay.ReplaceLineEndings("\r\n")))).Find("#outcome").TextContent.ShouldContain(Speech.Polish("ReceiptCheck.Different"));
        (await Compare(visitor, page, "", [0, 255, 1])).Find("#outcome").TextContent.ShouldContain(Speech.Polish("ReceiptCheck.Different"));
    }

    [Fact]
    public async Task Nothing_to_compare_is_said()
    {
        var (_, submission) = await HandIn();
        using var visitor = school.Visitor();

        var page = await Compare(visitor, await visitor.Read($"/receipts/{submission.ReceiptCode}"), "", null);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(Speech.Polish("ReceiptCheck.Nothing"));
    }

    [Fact]
    public async Task A_code_is_typed_as_it_is_printed()
    {
        var (_, submission) = await HandIn();
        using var visitor = school.Visitor();
        var form = await visitor.Read("/receipts");

        var found = await visitor.Submit(form, "main form", [("code", ReceiptCode.Shown(submission.ReceiptCode).ToLowerInvariant())]);
        var mistyped = await visitor.Submit(form, "main form", [("code", "ABCD-1234")]);

        found.Url.AbsolutePath.ShouldBe($"/receipts/{submission.ReceiptCode}");
        mistyped.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mistyped.ValueOf("code").ShouldBe("ABCD-1234");
        mistyped.Text.ShouldContain(Speech.Polish("ReceiptCheck.Unknown"));
    }

    [Fact]
    public async Task A_code_that_nobody_was_given_is_said_to_be_no_receipt_and_what_is_no_code_is_nothing()
    {
        await HandIn();
        using var visitor = school.Visitor();
        var code = ReceiptCode.New();

        var unknown = await visitor.Get($"/receipts/{code}");
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Text.ShouldContain(Speech.Polish("ReceiptCheck.NoSuch"));
        unknown.ValueOf("code").ShouldBe(code);
        (await visitor.Get("/receipts/%27--")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get($"/receipts/{new string('A', 500)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Edition, Submission)> HandIn()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.HandIn(edition, Essay);
        return (edition, (await edition.Submissions()).Single());
    }

    private static async Task<Page> Compare(Browser visitor, Page page, string text, byte[]? file)
    {
        var form = FilledForm.Of(page, "main form", []);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Where(f => f.Key is not ("Text" or "Chosen"))) content.Add(new StringContent(value), name);
        content.Add(new StringContent(text.ReplaceLineEndings("\r\n")), "Text");
        var upload = new ByteArrayContent(file ?? []);
        upload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // Where no file was chosen a browser sends one without a name.
        upload.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Chosen", FileName = file is null ? "\"\"" : "essay.txt" };
        content.Add(upload);
        return await visitor.Post(page.Url.AbsolutePath, content);
    }
}
