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

    public async Task<Window> Window(Sight? sight = null) => await Chromium.Window.Open(await chromium.Get(), Address, sight ?? new Sight());

    /// <summary>A window in which this person has signed in.</summary>
    public async Task<Window> Window(string email, Sight? sight = null)
    {
        var window = await Window(sight);
        using var person = await SignIn(email, DemoSchool.Password, sight?.Language ?? "pl");
        await window.Become(person, Address);
        return window;
    }
}
