using Learning.Web.Development;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>The log says what the program did and nothing that a person wrote or is called.</summary>
public sealed class LogTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task No_line_holds_an_essay_a_name_an_address_or_a_password()
    {
        var edition = await school.Open();
        const string secret = "TAJNE-ZDANIE";
        using (var guesser = school.Visitor()) await SignInTests.Try(guesser, edition.Trainee.Email!, $"hasło {secret}");
        var desk = await edition.SomebodyHandsIn($"{secret} w mojej pracy.");
        using var trainer = await edition.SignInTrainer();
        await trainer.Grade(await trainer.Read(desk), "Desk.Save", ("Summary", secret), ("Points[stanowisko]", secret), ("Level[stanowisko]", "other"));
        await trainer.Get($"/nothing-here?{secret}");

        school.Log.Lines.ShouldNotBeEmpty();
        foreach (var personal in (string[])[secret, edition.Trainee.Email!, edition.Trainee.Name, edition.Trainer.Email!, DemoSchool.Password])
            school.Log.Lines.ShouldNotContain(line => line.Contains(personal, StringComparison.OrdinalIgnoreCase));
    }
}
