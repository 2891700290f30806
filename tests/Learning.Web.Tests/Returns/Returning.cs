using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Returns;

/// <summary>Sending work back, through the pages.</summary>
internal static class Returning
{
    public const string Word = "Dopisz przykład z własnej pracy.";

    /// <param name="days">After the deadline of the edition.</param>
    public static async Task<Page> ReturnWork(this Browser trainer, Edition edition, Page desk, int days = 5, string word = Word, params (string, string?)[] fields)
    {
        var form = await trainer.Grade(desk, "Return.Do", fields);
        form.Url.AbsolutePath.ShouldEndWith("/return");
        return await trainer.Submit(form, "main form", Dates.On(edition.DayAfter(days), ("Words", word)));
    }
}
