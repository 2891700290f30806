using System.Security.Cryptography;
using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Receipts;

/// <summary>A receipt as anyone who holds its code may see it: no text and no name, only that it is genuine and what it says. A text or a file can be compared with it.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class CheckModel(LearningDb db) : PageModel
{
    public sealed record Genuine(string Code, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DeadlineSource Source, int WordCount, string Sha256, string TimeZone)
    {
        public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
    }

    public Genuine Receipt { get; private set; } = null!;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Chosen { get; set; }

    /// <summary>SHA-256 of what was given to compare, or null.</summary>
    public string? Given { get; private set; }

    public bool IsSame => Given == Receipt.Sha256;

    /// <summary>Nothing was given to compare.</summary>
    public bool IsEmpty { get; private set; }

    public async Task<IActionResult> OnGet(string code) => await Load(code) ?? Page();

    public async Task<IActionResult> OnPost(string code)
    {
        if (await Load(code) is { } instead) return instead;
        Given = Chosen is { Length: > 0 } file ? await Digest(file) : EssayText.Normalize(Text) is { Length: > 0 } text ? EssayText.Sha256(text) : null;
        IsEmpty = Given is null;
        var page = Page();
        if (IsEmpty) page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private async Task<IActionResult?> Load(string code)
    {
        if (ReceiptCode.Read(code) is not { } read) return NotFound();
        var found = await db.Submissions.Where(s => s.ReceiptCode == read)
            .Select(s => new Genuine(s.ReceiptCode, s.ReceivedAt, s.DueAt, s.Source, s.WordCount, s.Sha256, s.Assignment.Cohort.TimeZone)).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (found is null) return Redirect($"/receipts?code={read}");
        Receipt = found;
        return null;
    }

    private async Task<string> Digest(IFormFile file)
    {
        await using var stream = file.OpenReadStream();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, HttpContext.RequestAborted));
    }
}
