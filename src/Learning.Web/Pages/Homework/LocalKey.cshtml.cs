using System.Security.Cryptography;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Homework;

/// <summary>
/// The key that a browser encrypts unsaved words with (AES-256). It is sealed for this person with data protection: the device stores the seal beside the
/// encrypted text, and only the same person, signed in, gets the key back for it.
/// </summary>
public sealed class LocalKeyModel(IDataProtectionProvider protection) : PageModel
{
    private const int KeyBytes = 32;

    public IActionResult OnGet() => NotFound();

    /// <param name="seal">From an earlier answer; without one the key is new.</param>
    public IActionResult OnPost(string? seal)
    {
        Response.Headers.CacheControl = "no-store";
        var protector = protection.CreateProtector("Learning.LocalCopy", User.Id().ToString());
        if (string.IsNullOrEmpty(seal))
        {
            var key = RandomNumberGenerator.GetBytes(KeyBytes);
            return new JsonResult(new { key = Convert.ToBase64String(key), seal = Convert.ToBase64String(protector.Protect(key)) });
        }

        return Opened(protector, seal) is { } sealedKey ? new JsonResult(new { key = Convert.ToBase64String(sealedKey), seal }) : NotFound();
    }

    private static byte[]? Opened(IDataProtector protector, string seal)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(seal));
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            // Somebody else's, or made up.
            return null;
        }
    }
}
