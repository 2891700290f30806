using System.Security.Claims;
using Learning.Cohorts;
using Learning.Data;
using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Learning.Web.SignIn;

/// <summary>
/// What the session cookie says of a person, so that the frame of a page needs no query. Renewed every five minutes with the security stamp.
/// Claims only choose what is offered; what may be done is asked of the database.
/// </summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options, LearningDb db)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    public const string Administrator = "administrator";
    public const string Trainer = "trainer";
    public const string Name = "name";
    public const string NoShortcuts = "no-shortcuts";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.Name));
        if (user.Language is { } language) identity.AddClaim(new Claim(Languages.Claim, language));
        if (!user.UsesShortcuts) identity.AddClaim(new Claim(NoShortcuts, "yes"));
        if (user.IsAdministrator) identity.AddClaim(new Claim(Administrator, "yes"));
        if (await db.Memberships.AnyAsync(m => m.PersonId == user.Id && m.Role == Role.Trainer)) identity.AddClaim(new Claim(Trainer, "yes"));
        return identity;
    }
}

public static class ClaimsOfPerson
{
    public static Guid Id(this ClaimsPrincipal person) =>
        Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture);

    public static string? PersonName(this ClaimsPrincipal person) => person.FindFirstValue(PersonClaims.Name);

    public static string FirstName(this ClaimsPrincipal person) => person.PersonName()!.Split(' ', 2)[0];

    public static bool UsesShortcuts(this ClaimsPrincipal person) => !person.HasClaim(c => c.Type == PersonClaims.NoShortcuts);

    public static bool IsAdministrator(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == PersonClaims.Administrator);

    public static bool IsTrainer(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == PersonClaims.Trainer);
}
