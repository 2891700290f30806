using Learning.People;
using Microsoft.AspNetCore.Identity;

namespace Learning.Web.SignIn;

/// <summary>Gives a person a new password. Every other session and every link sent before ends with the old one.</summary>
public sealed class PasswordChange(UserManager<Person> people)
{
    /// <param name="field">The form field that a refusal is about.</param>
    /// <exception cref="Refusal">As <see cref="Passwords.Check"/>, or <c>Password.ChangedMeanwhile</c>: another request was faster.</exception>
    public async Task Give(Person person, string password, string field)
    {
        Passwords.Check(password, person.Email!, field);
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        var changed = await people.UpdateSecurityStampAsync(person);
        if (changed.Succeeded) return;
        if (changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))) throw new Refusal("Password.ChangedMeanwhile");
        throw new InvalidOperationException($"The password could not be stored: {changed}.");
    }
}
