using Learning.Mail;
using Microsoft.Extensions.Configuration;

namespace Learning.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Nothing_configured_is_right_and_means_a_folder() => Read().Host.ShouldBeNull();

    [Fact]
    public void Empty_values_say_nothing() => Read("Host=", "User=", "Password= ", "From=").Host.ShouldBeNull();

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

#if !PUBLIC_FEED
    [Fact]
    public void Implicit_TLS_names_the_build_that_has_it()
    {
        var message = Should.Throw<CannotStart>(() => Read("Host=smtp.example.com", "From=a@b.pl", "Security=Tls")).Message;
        message.ShouldContain("Learning:Mail:Security");
        message.ShouldContain("-p:PublicFeed=true");
        message.ShouldContain("MailKit");
    }
#endif

    private static MailOptions Read(params string[] settings) => MailOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create($"Learning:Mail:{s[0]}", (string?)s[1])))
        .Build());
}
