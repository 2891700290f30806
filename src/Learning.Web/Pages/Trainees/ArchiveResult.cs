using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Learning.Web.Pages.Trainees;

/// <summary>A ZIP archive that goes out while it is written: it is whole nowhere on the server.</summary>
public sealed class ArchiveResult(string name, Func<ZipArchive, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name}.zip");
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = disposition.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;
        var ct = context.HttpContext.RequestAborted;
        await using var outgoing = new Outgoing(response.Body);
        await using (var archive = await ZipArchive.CreateAsync(outgoing, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct)) await write(archive, ct);
        await outgoing.FlushAsync(ct);
    }
}
