using Learning.Mail;
using Microsoft.Extensions.Configuration;

namespace Learning.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Nothing_configured_is_right_and_means_a_folder() => Read().Host.ShouldBeNull();

    [Fact]
    public void Empty_values_say_nothing() => Read("Host=", "User=", "Password= ", "From=", "OAuth2:ClientId=").Host.ShouldBeNull();

    [Fact]
    public void A_whole_configuration_is_read()
    {
        var mail = Read("Host=smtp.example.com", "User=u", "Password=p", "From=Szkoła <s@example.com>", "ReplyTo=b@example.com");
        (mail.Host, mail.User, mail.Password, mail.From, mail.ReplyTo).ShouldBe(("smtp.example.com", "u", "p", "Szkoła <s@example.com>", "b@example.com"));
        (mail.Security, mail.EffectivePort).ShouldBe((MailSecurity.StartTls, 587));
    }

    [Theory]
    [InlineData("Learning:Mail:Host", "Host=smtp example", "From=a@b.pl")]
    [InlineData("Learning:Mail:Host", "User=u", "Password=p")]
    [InlineData("Learning:Mail:Port", "Host=smtp.example.com", "From=a@b.pl", "Port=0")]
    [InlineData("Learning:Mail:Port", "Host=smtp.example.com", "From=a@b.pl", "Port=65536")]
    [InlineData("Learning:Mail:Port", "Host=smtp.example.com", "From=a@b.pl", "Port=smtp")]
    [InlineData("Learning:Mail:Security", "Host=smtp.example.com", "From=a@b.pl", "Security=ssl")]
    [InlineData("Learning:Mail:Security", "Host=smtp.example.com", "From=a@b.pl", "Security=None", "User=u", "Password=p")]
    [InlineData("Learning:Mail:User", "Host=smtp.example.com", "From=a@b.pl", "User=u")]
    [InlineData("Learning:Mail:User", "Host=smtp.example.com", "From=a@b.pl", "Password=p")]
    [InlineData("Learning:Mail:From", "Host=smtp.example.com")]
    [InlineData("Learning:Mail:From", "From=nobody")]
    [InlineData("Learning:Mail:ReplyTo", "ReplyTo=a@b@c")]
    [InlineData("Learning:Mail:OAuth2 expects the mailbox", "Host=smtp.example.com", "From=a@b.pl", "OAuth2:TokenEndpoint=https://id.example.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s", "OAuth2:Scope=s")]
    [InlineData("Learning:Mail:OAuth2 expects the mailbox", "Host=smtp.example.com", "From=a@b.pl", "User=u", "Password=p", "OAuth2:TokenEndpoint=https://id.example.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s", "OAuth2:Scope=s")]
    [InlineData("Learning:Mail:OAuth2:TokenEndpoint", "Host=smtp.example.com", "From=a@b.pl", "User=u", "OAuth2:TokenEndpoint=http://id.example.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s", "OAuth2:Scope=s")]
    [InlineData("Learning:Mail:OAuth2:ClientSecret", "Host=smtp.example.com", "From=a@b.pl", "User=u", "OAuth2:TokenEndpoint=https://id.example.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret= ", "OAuth2:Scope=s")]
    [InlineData("Learning:Mail:OAuth2:Scope", "Host=smtp.example.com", "From=a@b.pl", "User=u", "OAuth2:TokenEndpoint=https://id.example.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s")]
    [InlineData("Learning:Mail:Security", "Host=smtp.example.com", "From=a@b.pl", "Security=None", "User=u", "OAuth2:TokenEndpoint=https://id.example.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s", "OAuth2:Scope=s")]
    [InlineData("Hots", "Hots=smtp.example.com")]
    public void What_is_wrong_is_named_with_what_is_expected(string key, params string[] settings)
    {
        var message = Should.Throw<CannotStart>(() => Read(settings)).Message;
        message.ShouldContain(key);
        message.ShouldContain("expect");
        message.ShouldNotContain("Password=p");
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Should.Throw<CannotStart>(() => Read("Host=smtp.example.com", "Port=0", "ReplyTo=x")).Message.Split('\n').Length.ShouldBe(3);

#if PUBLIC_FEED
    [Fact]
    public void Tokens_stand_in_for_the_password() =>
        Read("Host=smtp.gmail.com", "From=a@b.pl", "User=a@b.pl", "OAuth2:TokenEndpoint=https://oauth2.googleapis.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s", "OAuth2:RefreshToken=r").OAuth2.ShouldNotBeNull().ShouldSatisfyAllConditions(
            oauth => oauth.TokenEndpoint.ShouldBe("https://oauth2.googleapis.com/token"),
            oauth => oauth.RefreshToken.ShouldBe("r"),
            oauth => oauth.Scope.ShouldBeNull());
#else
    [Theory]
    [InlineData("Learning:Mail:Security", "Host=smtp.example.com", "From=a@b.pl", "Security=Tls")]
    [InlineData("Learning:Mail:OAuth2", "Host=smtp.gmail.com", "From=a@b.pl", "User=a@b.pl", "OAuth2:TokenEndpoint=https://oauth2.googleapis.com/token", "OAuth2:ClientId=c", "OAuth2:ClientSecret=s", "OAuth2:RefreshToken=r")]
    public void What_only_MailKit_can_do_names_the_build_that_has_it(string key, params string[] settings)
    {
        var message = Should.Throw<CannotStart>(() => Read(settings)).Message.Split('\n').ShouldHaveSingleItem();
        message.ShouldContain(key);
        message.ShouldContain("-p:PublicFeed=true");
        message.ShouldContain("MailKit");
    }
#endif

    private static MailOptions Read(params string[] settings) => MailOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create($"Learning:Mail:{s[0]}", (string?)s[1])))
        .Build());
}
