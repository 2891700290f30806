using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Learning.Benchmarks.Load;

/// <summary>Everything a browser fetches for a lesson with an empty cache: the page, and what it and its stylesheets name, all fonts included. Counted on the wire, headers too.</summary>
internal sealed partial class FirstVisit : IDisposable
{
    private const int MostRequests = 8;
    private const int MostKiB = 80;

    private readonly Wire wire;
    private readonly string cookies;
    private readonly HashSet<string> fetched = new(StringComparer.Ordinal);
    private int bytes;
    private int again;

    private FirstVisit(int port, string cookies) => (wire, this.cookies) = (new Wire(port), cookies);

    /// <summary>Of the lesson that is the heaviest.</summary>
    public static IEnumerable<Figure> Measure(int port, string cookies, IEnumerable<string> lessons)
    {
        var visits = lessons.Select(lesson =>
        {
            using var visit = new FirstVisit(port, cookies);
            visit.Open(lesson);
            return visit;
        }).ToList();
        var heaviest = visits.MaxBy(v => v.bytes)!;
        yield return new("First visit of a lesson, requests", heaviest.fetched.Count.ToString(CultureInfo.InvariantCulture), $"<= {MostRequests}", heaviest.fetched.Count <= MostRequests);
        yield return new("First visit of a lesson, transferred", (heaviest.bytes / 1024.0).ToString("0.0", CultureInfo.InvariantCulture) + " KiB", $"<= {MostKiB} KiB", heaviest.bytes <= MostKiB * 1024);
        yield return new("Later visits, requests", heaviest.again.ToString(CultureInfo.InvariantCulture), "1", heaviest.again == 1);
    }

    public void Dispose() => wire.Dispose();

    private void Open(string page)
    {
        var html = Fetch(page);
        foreach (Match link in Linked().Matches(html)) Follow(link.Groups[1].Value, page);
    }

    private void Follow(string address, string from)
    {
        var path = new Uri(new Uri(new Uri("http://127.0.0.1"), from), address).PathAndQuery;
        if (fetched.Contains(path)) return;
        var text = Fetch(path);
        if (!path.EndsWith(".css", StringComparison.Ordinal)) return;
        foreach (Match url in Named().Matches(text)) Follow(url.Groups[1].Value, path);
    }

    private string Fetch(string path)
    {
        Clients.Ask(wire, Request.Get(path, cookies, "gzip, deflate, br, zstd"), 200);
        fetched.Add(path);
        bytes += wire.Bytes;
        if (!wire.Head.Contains("immutable", StringComparison.Ordinal)) again++;
        return Text(wire);
    }

    private static string Text(Wire wire)
    {
        using Stream body = new MemoryStream(wire.Body);
        using var plain = wire.Head.Contains("Content-Encoding: br", StringComparison.Ordinal) ? new BrotliStream(body, CompressionMode.Decompress)
            : wire.Head.Contains("Content-Encoding: gzip", StringComparison.Ordinal) ? new GZipStream(body, CompressionMode.Decompress)
            : body;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<(?:link[^>]*\shref|script[^>]*\ssrc|img[^>]*\ssrc)="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Linked();

    [GeneratedRegex("""url\(["']?(?!data:)([^"')]+)""", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
