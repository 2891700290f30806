using System.Globalization;
using System.Net;
using System.Text;

namespace Learning.Benchmarks.Load;

/// <summary>The bytes of a request as a browser of this site sends it, made before the clock runs.</summary>
internal static class Request
{
    public static byte[] Get(string path, string? cookies = null, string? encodings = null) =>
        Encoding.UTF8.GetBytes(Head("GET", path, cookies) + (encodings is null ? "" : $"Accept-Encoding: {encodings}\r\n") + "\r\n");

    public static byte[] Post(string path, string cookies, params (string Name, string Value)[] fields) => Post(path, cookies, "navigate", fields);

    /// <summary>As a script of the page sends it.</summary>
    public static byte[] Fetch(string path, string cookies, params (string Name, string Value)[] fields) => Post(path, cookies, "same-origin", fields);

    private static byte[] Post(string path, string cookies, string mode, (string Name, string Value)[] fields)
    {
        var form = Encoding.UTF8.GetBytes(string.Join('&', fields.Select(f => $"{f.Name}={WebUtility.UrlEncode(f.Value)}")));
        var head = Head("POST", path, cookies, mode) + string.Create(CultureInfo.InvariantCulture, $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head), .. form];
    }

    private static string Head(string method, string path, string? cookies, string mode = "navigate") =>
        $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: {mode}\r\n" + (cookies is null ? "" : $"Cookie: {cookies}\r\n");
}
