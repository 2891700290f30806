using Learning.Data;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.Pages.Cohorts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Learning.Web.SignIn;

/// <summary>Identity with its defaults tightened: long passwords, slow hashes, short sessions.</summary>
public static class PeopleSetup
{
    /// <summary>How long a session goes on after its password was changed elsewhere.</summary>
    private static readonly TimeSpan StampHolds = TimeSpan.FromMinutes(5);

    public const int LongestPassword = Passwords.MostLength;

    public static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<Person>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // A user name is an e-mail address, and those may hold an apostrophe or a letter of any alphabet.
                options.User.AllowedUserNameCharacters = "";
                options.Password = new PasswordOptions
                {
                    RequiredLength = Passwords.LeastLength,
                    RequiredUniqueChars = Passwords.LeastDifferentCharacters,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<LearningDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Name)
            .AddTokenProvider<ForgottenPasswordTokens>(ForgottenPasswordTokens.Name);
        // OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA512 with 210,000 rounds.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<SignInTurns>();
        services.AddScoped<SignInGuard>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<Enrolment>();
        AddCookie(services);
    }

    private static void AddCookie(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Events.OnValidatePrincipal = context => IsStampDue(context) ? Renew(context) : Task.CompletedTask;
            options.Events.OnRedirectToLogin = SignedOut.Answer;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<School>((options, school) => options.Cookie.BindToHost("learning", school));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(PersonClaims.Administrator, policy => policy.RequireClaim(PersonClaims.Administrator))
            .AddPolicy(PersonClaims.Trainer, policy => policy.RequireClaim(PersonClaims.Trainer));
    }

    /// <summary>By the server's clock; the framework's validator has one of its own.</summary>
    private static bool IsStampDue(CookieValidatePrincipalContext context) =>
        !(context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc <= StampHolds);

    /// <summary>Ends the session of somebody whose password has changed since; otherwise the cookie says anew what it says of the person.</summary>
    private static async Task Renew(CookieValidatePrincipalContext context)
    {
        var session = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Person>>();
        if (await session.ValidateSecurityStampAsync(context.Principal) is not { } person)
        {
            context.RejectPrincipal();
            await session.SignOutAsync();
            return;
        }

        context.ReplacePrincipal(await session.CreateUserPrincipalAsync(person));
        context.ShouldRenew = true;
    }
}
