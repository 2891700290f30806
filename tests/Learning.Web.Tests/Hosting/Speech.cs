using System.Globalization;
using System.Resources;
using Learning.Web.Http;

namespace Learning.Web.Tests.Hosting;

/// <summary>The words that the program says, by key, white space as a reader sees it.</summary>
public static class Speech
{
    public static readonly CultureInfo Pl = CultureInfo.GetCultureInfo("pl");
    public static readonly CultureInfo En = CultureInfo.GetCultureInfo("en");

    private static readonly Words Words = new(new ResourceManager("Learning.Web.Words", typeof(PageWords).Assembly), Words.OfSchool);

    public static string Polish(string key, params object[] arguments) => Line(Words.In(Pl, key, arguments));

    public static string English(string key, params object[] arguments) => Line(Words.In(En, key, arguments));

    public static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
