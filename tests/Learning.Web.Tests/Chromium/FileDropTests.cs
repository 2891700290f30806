using System.Text.RegularExpressions;
using Learning.Web.Tests.Files;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>Files come by drop and by paste as well as by the button, and are looked at before they are sent.</summary>
public sealed class FileDropTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    [Theory]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task What_is_dropped_or_pasted_anywhere_is_chosen_and_attached_with_the_button(string way)
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);

        await Bring(window, way, "pierwszy.txt");
        await Bring(window, way, "drugi.txt");

        await Expect(window.Find("file-drop .chosen")).ToContainTextAsync("pierwszy.txt, drugi.txt");
        await Expect(window.Find("file-drop button")).ToBeFocusedAsync();
        await window.Press("Enter");
        await Expect(window.Page).ToHaveURLAsync(new Regex("/files$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await edition.Attachments()).Select(a => (a.Name, a.Text)).ShouldBe([("pierwszy.txt", "Treść: pierwszy.txt"), ("drugi.txt", "Treść: drugi.txt")], ignoreOrder: true);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_before_it_is_sent_and_the_button_waits()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);

        await Bring(window, "drop", "program.exe");

        await Expect(window.Find("file-drop .chosen")).ToHaveAttributeAsync("data-state", "refused");
        await Expect(window.Find("file-drop .chosen")).ToContainTextAsync("program.exe");
        await Expect(window.Find("file-drop button")).ToBeDisabledAsync();
        (await edition.Attachments()).ShouldBeEmpty();
    }

    private static async Task Bring(Window window, string way, string name) => await window.Page.EvaluateAsync("""
        ([way, name]) => {
          const files = new DataTransfer();
          files.items.add(new File([`Treść: ${name}`], name));
          const how = { bubbles: true, cancelable: true };
          document.body.dispatchEvent(way === "drop" ? new DragEvent("drop", { ...how, dataTransfer: files }) : new ClipboardEvent("paste", { ...how, clipboardData: files }));
        }
        """, new[] { way, name });
}
