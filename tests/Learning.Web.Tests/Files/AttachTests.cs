using System.Net;
using System.Security.Cryptography;
using System.Text;
using Learning.Essays.Files;
using Learning.Tests.Essays.Files;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Files;

public sealed class AttachTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_file_is_read_looked_through_confirmed_and_handed_in_without_a_script()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var essay = OfficeFiles.DocxOf("Zażółć gęślą jaźń.", "Standard pomaga wszystkim.");

        var text = await trainee.Attach(edition, null, ("Mój esej.docx", essay));
        text.Text.ShouldContain("Mój esej.docx");
        text.ValueOf("Text").ShouldBe("Zażółć gęślą jaźń.\n\nStandard pomaga wszystkim.");
        var editor = await trainee.Submit(text, "form.editor", [("Text", "Zażółć gęślą jaźń.\n\nStandard pomaga wszystkim, poprawiono.")]);
        editor.Url.AbsolutePath.ShouldBe(edition.HomeworkAddress);
        editor.ValueOf("Text").ShouldBe("Zażółć gęślą jaźń.\n\nStandard pomaga wszystkim, poprawiono.");
        (await edition.Submissions()).ShouldBeEmpty();
        var receipt = await trainee.HandIn(editor, editor.ValueOf("Text"));

        receipt.Url.AbsolutePath.ShouldEndWith("/submissions/1");
        receipt.Text.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(essay)));
        (await Download(trainee, receipt.Link("Mój esej.docx"))).ShouldBe(essay);
        using var trainer = await edition.SignInTrainer();
        (await Download(trainer, (await trainer.Read(await edition.DeskOf())).Link("Mój esej.docx"))).ShouldBe(essay);
    }

    [Fact]
    public async Task What_was_typed_comes_along_and_the_text_is_added_or_put_in_its_place_and_nothing_is_lost()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var text = await trainee.Attach(edition, "Tego jeszcze nikt nie zapisał.", ("a.docx", OfficeFiles.DocxOf("Z pliku.")));
        var added = await trainee.Submit(text, "form.editor", [], Speech.Polish("FileText.Append"));
        added.ValueOf("Text").ShouldBe("Tego jeszcze nikt nie zapisał.\n\nZ pliku.");
        var replaced = await trainee.Submit(await trainee.Read(text.Url.AbsolutePath), "form.editor", [], Speech.Polish("FileText.Replace"));

        replaced.ValueOf("Text").ShouldBe("Z pliku.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/1")).Text.ShouldContain("Tego jeszcze nikt nie zapisał.");
        (await trainee.Read($"{edition.HomeworkAddress}/revisions/2")).Text.ShouldContain("Tego jeszcze nikt nie zapisał. Z pliku.");
    }

    [Fact]
    public async Task A_text_that_another_window_has_changed_meanwhile_is_not_replaced_unseen()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var text = await trainee.Attach(edition, "Pierwsza myśl.", ("a.docx", OfficeFiles.DocxOf("Z pliku.")));
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Druga myśl z innego okna.");

        var conflict = await trainee.Submit(text, "form.editor", [("Text", "Z pliku, poprawione.")], Speech.Polish("FileText.Replace"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.ValueOf("Text").ShouldBe("Z pliku, poprawione.");
        conflict.Text.ShouldContain("Druga myśl z innego okna.");
        (await trainee.Submit(conflict, "form.editor", [], Speech.Polish("FileText.Replace"))).ValueOf("Text").ShouldBe("Z pliku, poprawione.");
    }

    [Fact]
    public async Task A_window_left_open_does_not_bring_its_old_text_back()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Stary tekst.");
        var left = await trainee.Read(edition.HomeworkAddress);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Nowy tekst.");

        await trainee.Attach(left, null, ("a.txt", "Z pliku."u8.ToArray()));

        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Nowy tekst.");
    }

    [Fact]
    public async Task Several_come_at_a_time_and_the_same_again_is_the_one_that_is_there()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var before = school.UploadedFiles();
        (string, byte[])[] files = [("a.docx", OfficeFiles.DocxOf("A")), ("b.odt", OfficeFiles.Odt("<text:p xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">B</text:p>")), ("c.txt", "C"u8.ToArray())];

        var list = await trainee.Attach(edition, null, files);
        await trainee.Attach(edition, null, files);

        list.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/files");
        list.Text.ShouldContain("a.docx");
        (await edition.Attachments()).Select(a => (a.Name, a.Kind, a.Text)).ShouldBe([("a.docx", FileKind.Docx, "A"), ("b.odt", FileKind.Odt, "B"), ("c.txt", FileKind.Txt, "C")]);
        school.UploadedFiles().ShouldBe(before + 3);
    }

    [Fact]
    public async Task A_newer_text_of_another_window_goes_on_and_the_one_beside_the_files_is_kept()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Nowsze słowa z telefonu.");

        var list = await trainee.Attach(page, "Starsze okno.", ("a.docx", OfficeFiles.DocxOf("A")), ("b.txt", "B"u8.ToArray()));

        list.Text.ShouldContain(Speech.Polish("Draft.Taken"));
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Nowsze słowa z telefonu.");
        (await school.Db(db => db.Revisions.Where(r => db.Drafts.Any(d => d.Id == r.DraftId && d.AssignmentId == edition.Assignment.Id)).Select(r => r.Text).ToListAsync())).ShouldContain("Starsze okno.");
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_is_named_nothing_is_attached_and_the_typed_text_is_kept()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var refused = await trainee.Attach(edition, "Moje słowa.", ("a.docx", OfficeFiles.DocxOf("A")), ("zły.docx", "nic"u8.ToArray()));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find("#Files-error")).ShouldBe(Speech.Polish("Refusal.File.Unknown", "zły.docx", ".docx, .odt, .pdf, .txt"));
        (await edition.Attachments()).ShouldBeEmpty();
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Moje słowa.");
        (await trainee.Attach(refused, null, ("a.docx", OfficeFiles.DocxOf("A")))).ValueOf("Text").ShouldBe("A");
    }

    [Fact]
    public async Task Limits_are_said_before_they_are_met_and_then_kept()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        Page.TextOf(page.Find("#Files-hint")).ShouldBe(Speech.Polish("Files.Limits", ".docx, .odt, .pdf, .txt", 5, 10, 50));
        var large = new byte[UploadOptions.LargestFile + 1];
        "%PDF-"u8.CopyTo(large);
        (string, byte[])[] six = [.. Enumerable.Range(0, 6).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes($"Plik {i}")))];

        Page.TextOf((await trainee.Attach(page, null, ("duży.pdf", large))).Find("#Files-error")).ShouldBe(Speech.Polish("Refusal.File.TooLarge", "duży.pdf", 10));
        Page.TextOf((await trainee.Attach(page, null, six)).Find("#Files-error")).ShouldBe(Speech.Polish("Refusal.File.TooMany", 5));
        Page.TextOf((await trainee.Attach(page, null)).Find("#Files-error")).ShouldBe(Speech.Polish("Refusal.File.NoneChosen"));
        (await edition.Attachments()).ShouldBeEmpty();
        await trainee.Attach(page, null, six[..4]);
        (await trainee.Attach(page, null, six[4..])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await edition.Attachments()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_request_beyond_all_limits_is_too_large_and_only_here_may_one_be_larger_than_a_form()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        (await Asked($"{edition.HomeworkAddress}/files", Pages.Homework.FilesModel.LargestRequest + 1)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Asked($"{edition.HomeworkAddress}?handler=Keep", Http.WebSetup.LargestBody + 1024)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Asked($"{edition.HomeworkAddress}/files", Http.WebSetup.LargestBody + 1024)).ShouldBe(HttpStatusCode.BadRequest);

        // Asks first whether it may send so much (RFC 9110, 10.1.1): a refusal then comes before the body, not into the middle of it.
        async Task<HttpStatusCode> Asked(string address, long length)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(school.Address, address)) { Content = FileDeeds.Multipart([], ("a.pdf", new byte[length])) };
            request.Headers.ExpectContinue = true;
            using var response = await trainee.Send(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_file_taken_back_is_gone_from_the_list_and_from_the_disk_but_not_from_a_submission()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("a.txt", "Plik, który zostanie."u8.ToArray()), ("b.txt", "Plik, który zniknie."u8.ToArray()));
        await Remove(trainee, edition, "b.txt");
        var (kept, gone) = ((await edition.Attachments()).Single(), await school.Db(db => db.Attachments.AnyAsync(a => a.Name == "b.txt" && a.AssignmentId == edition.Assignment.Id)));
        gone.ShouldBeFalse();
        var receipt = await trainee.HandIn(edition, "Praca z plikiem, a potem bez.");
        await Remove(trainee, edition, "a.txt");
        var second = await trainee.HandIn(edition, "Praca już bez pliku.");

        (await Download(trainee, (await trainee.Read(receipt.Url.AbsolutePath)).Link("a.txt"))).ShouldBe("Plik, który zostanie."u8.ToArray());
        second.Text.ShouldNotContain("a.txt");
        File.Exists(Path.Combine(school.UploadFolder(), kept.Id.ToString("N"))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_still_there_goes_with_the_next_submission_too()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("a.txt", "Wspólny plik."u8.ToArray()));

        (await trainee.HandIn(edition, "Praca pierwsza z plikiem.")).Text.ShouldContain("a.txt");
        (await trainee.HandIn(edition, "Praca druga z plikiem.")).Text.ShouldContain("a.txt");
        (await edition.Attachments()).ShouldHaveSingleItem();
    }

    private static async Task Remove(Browser trainee, Edition edition, string name)
    {
        var list = await trainee.Read($"{edition.HomeworkAddress}/files");
        var id = list.All("li").Single(li => Page.TextOf(li).Contains(name, StringComparison.Ordinal)).QuerySelector("input[name=Id]")!.GetAttribute("value")!;
        var removed = await trainee.Submit(list, $"form:has(input[value='{id}'])", []);
        removed.Text.ShouldContain(Speech.Polish("Files.Removed", name));
    }

    private async Task<byte[]> Download(Browser browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, address));
        using var response = await browser.Send(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
