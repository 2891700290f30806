using System.Net;
using Learning.Essays.Files;
using Learning.Tests.Essays.Files;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Files;

public sealed class QuotaTests(UploadSchool school) : IClassFixture<UploadSchool>
{
    private const int MiB = 1024 * 1024;

    [Fact]
    public async Task What_no_longer_fits_is_refused_in_words_until_there_is_room_again()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("pierwszy.pdf", Pdf(MiB - 100)));
        var before = school.UploadedFiles();

        var refused = await trainee.Attach(edition, "Napisane.", ("drugi.pdf", Pdf(101)));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find("#Files-error")).ShouldBe(Speech.Polish("Refusal.File.OverQuota", "drugi.pdf", 1, 1.0m));
        (await edition.Attachments()).ShouldHaveSingleItem();
        school.UploadedFiles().ShouldBe(before);
        await trainee.Submit(refused, "form[action*=Remove]", []);
        (await trainee.Attach(refused, null, ("drugi.pdf", Pdf(101)))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_room_is_one_persons_not_one_homeworks()
    {
        var edition = await school.Open(trainees: 2);
        using var first = await edition.SignInTrainee();
        using var second = await edition.SignInTrainee(1);
        await first.Attach(edition, null, ("a.pdf", Pdf(MiB)));

        (await second.Attach(edition, null, ("a.pdf", Pdf(MiB)))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_pdf_that_nobody_here_can_read_is_kept_as_it_is_and_says_so()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var list = await trainee.Attach(edition, null, ("esej.pdf", PdfFiles.Of("An essay.")));

        list.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/files");
        list.Text.ShouldContain(Speech.Polish("Files.NoText"));
    }

    [Fact]
    public async Task Files_without_a_row_are_set_aside_after_a_day_and_those_with_one_stay()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("zostaje.txt", "Zostaje."u8.ToArray()));
        var known = PathOf((await edition.Attachments()).Single().Id);
        var (orphan, torn, fresh, foreign) = (Put(Guid.CreateVersion7().ToString("N"), 25), Put($"incoming-{Guid.CreateVersion7():N}", 25), Put(Guid.CreateVersion7().ToString("N"), 23), Put("notatka operatora", 25));
        File.SetLastWriteTimeUtc(known, school.Clock.Now.UtcDateTime.AddHours(-25));

        (await Sweep()).ShouldBe(1);

        new[] { orphan, torn, fresh, foreign, known }.Select(File.Exists).ShouldBe([false, false, true, true, true]);
        File.Exists(SetAside(orphan)).ShouldBeTrue();
    }

    /// <summary>An old backup was restored, the program started, and the right backup came after it.</summary>
    [Fact]
    public async Task A_file_whose_row_comes_back_is_served_again()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, null, ("wraca.txt", "Wraca."u8.ToArray()));
        var file = PathOf((await edition.Attachments()).Single().Id);
        Directory.CreateDirectory(Path.GetDirectoryName(SetAside(file))!);
        File.Move(file, SetAside(file));

        await Sweep();

        (File.Exists(file), File.Exists(SetAside(file))).ShouldBe((true, false));
        File.ReadAllText(file).ShouldBe("Wraca.");
    }

    [Fact]
    public async Task What_was_set_aside_goes_after_thirty_days_from_then_however_old_it_was()
    {
        var orphan = Put(Guid.CreateVersion7().ToString("N"), 365 * 24);
        await Sweep();
        File.Exists(SetAside(orphan)).ShouldBeTrue();
        await Sweep();
        File.Exists(SetAside(orphan)).ShouldBeTrue();

        File.SetLastWriteTimeUtc(SetAside(orphan), school.Clock.Now.UtcDateTime.AddDays(-31));
        await Sweep();

        File.Exists(SetAside(orphan)).ShouldBeFalse();
    }

    private Task<int> Sweep() => school.Services.GetRequiredService<UploadSweeper>().Sweep(TestContext.Current.CancellationToken);

    private string PathOf(Guid id) => Path.Combine(school.UploadFolder(), id.ToString("N"));

    private static string SetAside(string path) => Path.Combine(Path.GetDirectoryName(path)!, "set-aside", Path.GetFileName(path));

    private string Put(string name, int hoursOld)
    {
        var path = Path.Combine(school.UploadFolder(), name);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, school.Clock.Now.UtcDateTime.AddHours(-hoursOld));
        return path;
    }

    /// <summary>So many bytes that begin as a PDF does.</summary>
    private static byte[] Pdf(int length)
    {
        var bytes = new byte[length];
        "%PDF-1.7"u8.CopyTo(bytes);
        return bytes;
    }
}
