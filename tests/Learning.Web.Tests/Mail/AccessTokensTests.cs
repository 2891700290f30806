using Learning.Mail;
using Learning.Tests;
using Microsoft.AspNetCore.Http;

namespace Learning.Web.Tests.Mail;

/// <summary>Signing in to the mail server with tokens: when they are asked for, how, and what is said when there is none.</summary>
public sealed class AccessTokensTests : IAsyncLifetime
{
    private readonly TestClock clock = new(PostOffice.Opening);
    private TokenEndpoint endpoint = null!;

    public async ValueTask InitializeAsync() => endpoint = await TokenEndpoint.Open();

    public ValueTask DisposeAsync() => endpoint.DisposeAsync();

    [Fact]
    public async Task A_program_asks_in_its_own_name()
    {
        using var tokens = Tokens();
        (await tokens.Current(Cancellation)).ShouldBe("token-1");
        endpoint.Asked.ShouldHaveSingleItem().OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")
            .ShouldBe(["client_id=szkola", "client_secret=tajne hasło & +", "grant_type=client_credentials", "scope=https://outlook.office365.com/.default"]);
    }

    [Fact]
    public async Task Or_in_the_name_of_the_mailbox_s_owner()
    {
        using var tokens = Tokens(scope: null, refresh: "1//odnowa");
        await tokens.Current(Cancellation);
        endpoint.Asked.ShouldHaveSingleItem().OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")
            .ShouldBe(["client_id=szkola", "client_secret=tajne hasło & +", "grant_type=refresh_token", "refresh_token=1//odnowa"]);
    }

    [Fact]
    public async Task A_token_serves_until_a_minute_before_it_expires()
    {
        using var tokens = Tokens();
        await tokens.Current(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(3539));
        (await tokens.Current(Cancellation)).ShouldBe("token-1");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await tokens.Current(Cancellation)).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_token_that_the_mail_server_did_not_take_is_asked_for_anew()
    {
        using var tokens = Tokens();
        await tokens.Current(Cancellation);
        tokens.Forget();
        (await tokens.Current(Cancellation)).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_token_of_unknown_lifetime_serves_once()
    {
        endpoint.Answer(Results.Json(new { access_token = "krótki" }));
        using var tokens = Tokens();
        (await tokens.Current(Cancellation)).ShouldBe("krótki");
        (await tokens.Current(Cancellation)).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_refusal_says_what_was_answered_and_no_secret()
    {
        endpoint.Answer(Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret." }, statusCode: 401));
        using var tokens = Tokens();
        var refused = await Should.ThrowAsync<HttpRequestException>(() => tokens.Current(Cancellation));
        refused.Message.ShouldBe("No token for the mail server: 401 invalid_client AADSTS7000215: Invalid client secret.");
        (await tokens.Current(Cancellation)).ShouldBe("token-2");
    }

    [Fact]
    public async Task An_answer_that_is_no_token_is_a_refusal()
    {
        foreach (var answer in new[] { Results.Text("<p>Hotel wi-fi: sign in", "text/html"), Results.Json(new { access_token = "" }), Results.Text("{", "application/json"), Results.StatusCode(503) })
        {
            endpoint.Answer(answer);
            using var tokens = Tokens();
            (await Should.ThrowAsync<HttpRequestException>(() => tokens.Current(Cancellation))).Message.ShouldStartWith("No token for the mail server: ");
        }
    }

    [Fact]
    public async Task The_secret_follows_no_redirect()
    {
        endpoint.Answer(Results.Redirect(endpoint.Address, preserveMethod: true));
        using var tokens = Tokens();
        (await Should.ThrowAsync<HttpRequestException>(() => tokens.Current(Cancellation))).Message.ShouldContain("307");
        endpoint.Asked.ShouldHaveSingleItem();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AccessTokens Tokens(string? scope = "https://outlook.office365.com/.default", string? refresh = null) =>
        new(new OAuth2Options { TokenEndpoint = endpoint.Address, ClientId = "szkola", ClientSecret = "tajne hasło & +", Scope = scope, RefreshToken = refresh }, clock);
}
