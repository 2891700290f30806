using System.Security.Cryptography;
using System.Text.Json;
using Learning.Study;
using Microsoft.AspNetCore.DataProtection;

namespace Learning.Web.Pages.Courses;

/// <summary>Where a trainer stands with an exercise that is only tried. It is kept nowhere but in the form itself, sealed, for nothing that is sent is trusted.</summary>
public static class TriedAnswer
{
    public static string Sealed(this IDataProtectionProvider protection, AnswerSheet.Given tried, Guid membershipId) =>
        Protector(protection, membershipId).Protect(JsonSerializer.Serialize(tried));

    /// <returns>Null when there is none, or none that was sealed here for this member: the trial begins anew.</returns>
    public static AnswerSheet.Given? Unsealed(this IDataProtectionProvider protection, string? tried, Guid membershipId)
    {
        if (string.IsNullOrEmpty(tried)) return null;
        try
        {
            return JsonSerializer.Deserialize<AnswerSheet.Given>(Protector(protection, membershipId).Unprotect(tried));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection, Guid membershipId) => protection.CreateProtector("Learning.TriedAnswer", membershipId.ToString());
}
