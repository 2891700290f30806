using System.Net;
using Learning.People;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>Many people behind one address are a class; many failures from one address are a list of stolen passwords. Each test has a school of its own, because all come from one address.</summary>
public sealed class OneAddressTests
{
    [Fact]
    public async Task A_class_of_forty_behind_one_address_mistypes_twice_each_and_signs_in()
    {
        await using var school = new SchoolUnderTest();
        await school.InitializeAsync();
        var edition = await school.Open(trainees: 40);

        foreach (var trainee in edition.Trainees)
        {
            using var visitor = school.Visitor();
            (await SignInTests.Try(visitor, trainee.Email!, "literówka")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await SignInTests.Try(visitor, trainee.Email!, "druga literówka")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await SignInTests.Try(visitor, trainee.Email!, DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
        }
    }

    [Fact]
    public async Task A_list_of_stolen_passwords_is_stopped_whatever_accounts_it_names()
    {
        await using var school = new SchoolUnderTest();
        await school.InitializeAsync();
        using var thief = school.Visitor();
        for (var i = 0; i <= SignInThrottle.FreeFailuresOfAddress; i++) await SignInTests.Try(thief, $"ktos-{i}@example.test", "hasło z listy");

        var stopped = await SignInTests.Try(thief, "ktos-nowy@example.test", "hasło z listy");

        stopped.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        school.Clock.Advance(SignInThrottle.ForgottenAfter + TimeSpan.FromMinutes(1));
        (await SignInTests.Try(thief, "ola@example.test", DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task A_list_tried_from_an_address_locks_nobody_out_there_of_a_device_they_have_used()
    {
        await using var school = new SchoolUnderTest();
        await school.InitializeAsync();
        using var own = await school.SignIn("ola@example.test");
        await own.Submit(await own.Read("/"), "form[action='/sign-out']", []);
        using var thief = school.Visitor();
        for (var i = 0; i <= SignInThrottle.FreeFailuresOfAddress; i++) await SignInTests.Try(thief, $"ktos-{i}@example.test", "hasło z listy");

        (await SignInTests.Try(thief, "ola@example.test", DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignInTests.Try(own, "jan@example.test", DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignInTests.Try(own, "ola@example.test", DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task Behind_a_proxy_each_reader_has_their_own_address()
    {
        await using var school = new SchoolUnderTest();
        await school.InitializeAsync();
        for (var i = 0; i <= SignInThrottle.FreeFailuresOfAddress + 1; i++)
        {
            using var somebody = school.Visitor();
            somebody.Says("X-Forwarded-For", "203.0.113.7");
            await SignInTests.Try(somebody, $"ktos-{i}@example.test", "hasło z listy");
        }

        using var thief = school.Visitor();
        thief.Says("X-Forwarded-For", "203.0.113.7");
        using var reader = school.Visitor();
        reader.Says("X-Forwarded-For", "198.51.100.9");
        (await SignInTests.Try(thief, "ola@example.test", DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignInTests.Try(reader, "ola@example.test", DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }
}
