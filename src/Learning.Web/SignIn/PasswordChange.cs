using Learning.Data;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Identity;

namespace Learning.Web.SignIn;

/// <summary>Gives a person a new password. Every other session and every link sent before ends with the old one, and a letter says so.</summary>
public sealed class PasswordChange(UserManager<Person> people, LearningDb db, School school, TimeProvider clock)
{
    /// <param name="field">The form field that a refusal is about.</param>
    /// <exception cref="Refusal">As <see cref="Passwords.Check"/>, or <c>Password.ChangedMeanwhile</c>: another request was faster.</exception>
    public async Task Give(Person person, string password, string field)
    {
        Passwords.Check(password, person.Email!, field);
        // Stored by the same save as the password.
        if (person.HasPassword()) db.Add(PasswordChangedLetter.For(person, school, clock.Now()));
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        var changed = await people.UpdateSecurityStampAsync(person);
        if (changed.Succeeded) return;
        if (changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))) throw new Refusal("Password.ChangedMeanwhile");
        throw new InvalidOperationException($"The password could not be stored: {changed}.");
    }
}
