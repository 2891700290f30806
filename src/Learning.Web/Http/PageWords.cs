using System.Globalization;
using System.Resources;
using Learning.Homework;

namespace Learning.Web.Http;

/// <summary>The words of pages, then those of the school.</summary>
public sealed class PageWords
{
    private readonly Words words = new(new ResourceManager("Learning.Web.Words", typeof(PageWords).Assembly), Words.OfSchool);

    public string this[string key] => words[key];

    public string this[string key, params object[] arguments] => words[key, arguments];

    public string Count(string key, long number) => words.Count(CultureInfo.CurrentUICulture, key, number);

    public string Of(Refusal refusal) =>
        words[$"Refusal.{refusal.Code}", [.. refusal.Arguments.Select(Spoken)]];

    /// <summary>Values as a reader says them.</summary>
    private static object Spoken(object argument) => argument switch
    {
        Deadline deadline => Moments.Deadline(deadline),
        DateTime local => local.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture),
        _ => argument,
    };
}
