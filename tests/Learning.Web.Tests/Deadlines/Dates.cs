using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Learning.Essays;
using Learning.Mail;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Deadlines;

/// <summary>What trainees and trainers do about dates, through the pages.</summary>
internal static partial class Dates
{
    /// <summary>The fields of a date form: a day, and a time where given ("2027-05-04" or "2027-05-04 18:00").</summary>
    public static (string, string?)[] On(string date, params (string, string?)[] others) =>
        [("Day", date.Split(' ')[0]), ("Time", date.Contains(' ', StringComparison.Ordinal) ? date.Split(' ')[1] : null), .. others];

    /// <summary>The local day so many days after the deadline of the edition.</summary>
    public static string DayAfter(this Edition edition, int days) =>
        TimeZoneInfo.ConvertTime(edition.Assignment.DueAt.AddSeconds(-1), edition.Assignment.Zone).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The exclusive end of that day.</summary>
    public static DateTimeOffset EndOfDayAfter(this Edition edition, int days) =>
        Learning.Homework.DueDate.EndOf(DateOnly.Parse(edition.DayAfter(days), CultureInfo.InvariantCulture), null, edition.Assignment.Zone);

    public static string Said(this Edition edition, DateTimeOffset dueAt) => Speech.Line(Moments.Deadline(dueAt, edition.Assignment.Zone, Speech.Pl));

    public static async Task<Page> AskForMoreTime(this Browser trainee, Edition edition, int days, string reason = "Zwolnienie lekarskie do piątku.") =>
        await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/extension"), "main form", On(edition.DayAfter(days), ("Reason", reason)));

    public static async Task<Page> MoveDeadline(this Browser trainer, Edition edition, string date, string reason = "Święta") =>
        await trainer.Submit(await trainer.Read($"/deadlines/{edition.Assignment.Id}/move"), "main form", On(date, ("Reason", reason)));

    public static async Task<List<Letter>> Letters(this SchoolUnderTest school, string to, string kind) => [.. (await school.Letters(to)).Where(l => l.Kind == kind)];

    /// <summary>The address of the signed link in a letter.</summary>
    public static string LinkIn(Letter letter, string path) =>
        Address().Matches(letter.PlainText).Select(m => m.Value).Single(address => new Uri(address).AbsolutePath == path);

    public static Task<int?> DoRounds(this SchoolUnderTest school) => school.Services.GetRequiredService<DeadlineRounds>().Run(TestContext.Current.CancellationToken);

    public static async Task<Page> SwitchOnAutoHandIn(this Browser trainee, Edition edition)
    {
        var page = await trainee.Read($"{edition.HomeworkAddress}/at-deadline");
        var answer = await trainee.Submit(page, "main form", page.Has("[name=Honest]") ? [("Honest", "true")] : []);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
