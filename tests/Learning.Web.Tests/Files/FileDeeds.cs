using System.Net.Http.Headers;
using Learning.Essays.Files;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Files;

/// <summary>What trainees do with files, through the pages, without JavaScript.</summary>
internal static class FileDeeds
{
    /// <summary>Chooses files beside the editor and presses the button; what stands in the editor goes along.</summary>
    public static async Task<Page> Attach(this Browser trainee, Edition edition, string? typed, params (string Name, byte[] Bytes)[] files) =>
        await trainee.Attach(await trainee.Read(edition.HomeworkAddress), typed, files);

    public static async Task<Page> Attach(this Browser trainee, Page page, string? typed, params (string Name, byte[] Bytes)[] files)
    {
        page.Find("#Files").GetAttribute("type").ShouldBe("file");
        var form = FilledForm.Of(page, page.Has("form.editor") ? "form.editor" : "#upload", typed is null ? [] : [("Text", typed)], Speech.Polish("Files.Attach"));
        using var content = Multipart(form.Fields.Where(f => f.Key != "Files"), files);
        return await trainee.Post(form.Action.PathAndQuery, content);
    }

    public static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, params (string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"Files\"", FileNameStar = name };
            file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            content.Add(file);
        }

        return content;
    }

    public static Task<List<Attachment>> Attachments(this Edition edition) => edition.School.Db(db =>
        db.Attachments.AsNoTracking().Where(a => a.AssignmentId == edition.Assignment.Id).OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id).ToListAsync());

    public static int UploadedFiles(this SchoolUnderTest school) => Directory.CreateDirectory(school.UploadFolder()).GetFiles().Length;

    public static string UploadFolder(this SchoolUnderTest school) => Path.Combine(school.DataFolder, "uploads");
}
