using Learning.Mail;
using Learning.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Learning.Web.SignIn;

/// <summary>Links that set a password once: the token dies with the security stamp, which every new password changes.</summary>
public sealed class PasswordLinks(UserManager<Person> people, School school)
{
    private const string Purpose = "set-password";

    /// <param name="provider"><see cref="InvitationTokens.Name"/> or <see cref="ForgottenPasswordTokens.Name"/>.</param>
    public async Task<Uri> For(Person person, string provider)
    {
        var token = await people.GenerateUserTokenAsync(person, provider, Purpose);
        return school.Link(QueryHelpers.AddQueryString("/set-password", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["person"] = person.Id.ToString(),
            ["kind"] = provider,
            ["token"] = token,
        }));
    }

    public async Task<bool> IsGood(Person person, string provider, string token) =>
        provider is InvitationTokens.Name or ForgottenPasswordTokens.Name && await people.VerifyUserTokenAsync(person, provider, Purpose, token);
}
