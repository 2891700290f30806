using Learning.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Learning.Web.SignIn;

/// <summary>Tokens of invitations: two weeks, because people open their letters late.</summary>
public sealed class InvitationTokens(IDataProtectionProvider protection, ILogger<InvitationTokens> logger)
    : DataProtectorTokenProvider<Person>(protection, Lasting(Name, TimeSpan.FromDays(14)), logger)
{
    public new const string Name = "invitation";

    internal static IOptions<DataProtectionTokenProviderOptions> Lasting(string name, TimeSpan lifespan) =>
        Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = name, TokenLifespan = lifespan });
}

/// <summary>Tokens of forgotten passwords: one hour, because whoever asked is waiting.</summary>
public sealed class ForgottenPasswordTokens(IDataProtectionProvider protection, ILogger<ForgottenPasswordTokens> logger)
    : DataProtectorTokenProvider<Person>(protection, InvitationTokens.Lasting(Name, TimeSpan.FromHours(1)), logger)
{
    public new const string Name = "forgotten";
}
