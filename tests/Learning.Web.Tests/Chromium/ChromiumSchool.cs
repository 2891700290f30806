using Learning.Web.Development;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium;

/// <summary>A school that is visited in Chromium. Its 12 April lies ahead of the clock of this machine, so that the browser does not think its cookies over.</summary>
public class ChromiumSchool(ChromiumBrowser chromium) : SchoolUnderTest
{
    protected override DateTimeOffset? ClockStart
    {
        get
        {
            var today = TimeProvider.System.GetUtcNow();
            return new DateTimeOffset(today.Year + (today.Month < 4 ? 0 : 1), 4, 12, 8, 0, 0, TimeSpan.Zero);
        }
    }

    public Task<Window> Window(Sight? sight = null) => Window(null, sight);

    /// <summary>A window in which this person has signed in; in the language of the window, whichever the person prefers.</summary>
    public async Task<Window> Window(string? email, Sight? sight = null)
    {
        sight ??= new Sight();
        var window = await Chromium.Window.Open(await chromium.Get(), Address, sight);
        if (email is null) return window;
        using var person = await SignIn(email, DemoSchool.Password, sight.Language);
        await window.Become(person, Address);
        await window.Context.AddCookiesAsync([new() { Name = Http.Languages.Claim, Value = sight.Language, Url = Address.ToString() }]);
        return window;
    }
}
