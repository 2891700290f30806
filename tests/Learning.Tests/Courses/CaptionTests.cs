using Learning.Courses;

namespace Learning.Tests.Courses;

/// <summary>Captions that a player would not show are found out, in their own file.</summary>
public sealed class CaptionTests : IDisposable
{
    private const string Film = "\n![Rozmowa](a.mp4){captions=a.vtt}\n";

    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.500\nDzień dobry.\n")]
    [InlineData("WEBVTT Rozmowa\nKind: captions\n\nNOTE od autora\n\nSTYLE\n::cue { color: red }\n\n1\n00:00.000 --> 00:01.000 line:90%\n– Dzień dobry.\n– Dzień dobry.\n\n2\n00:00.500 --> 01:00:00.000\nDwie naraz.")]
    [InlineData("\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.500\r\nDzień dobry.\r\n")]
    public void Good_captions_are_left_in_peace(string captions) => Found(captions).ShouldBeEmpty();

    [Theory]
    [InlineData("", "1 captions-header")]
    [InlineData("00:01.000 --> 00:02.000\nBez nagłówka.", "1 captions-header")]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\nInny nagłówek.", "1 captions-header")]
    [InlineData("WEBVTT\n", "1 captions-empty")]
    [InlineData("WEBVTT\n\nSame słowa.\n", "3 captions-times")]
    [InlineData("WEBVTT\n\n1\ndwa\n00:01.000 --> 00:02.000\nZa nisko.", "3 captions-times; 5 captions-times")]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02,000\nPrzecinki.", "3 captions-times")]
    [InlineData("WEBVTT\n\n00:01.000-->00:02.000\nBez odstępów.", "3 captions-times")]
    [InlineData("WEBVTT\n\n00:61.000 --> 01:02.000\nSekundy.", "3 captions-times")]
    [InlineData("WEBVTT\n\n00:02.000 --> 00:02.000\nNic nie trwa.", "3 captions-times")]
    [InlineData("WEBVTT\n\n00:05.000 --> 00:06.000\nDrugie.\n\n00:01.000 --> 00:02.000\nPierwsze.", "6 captions-order")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n\nOsobno.", "3 captions-empty; 5 captions-times")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nRazem.\n00:02.000 --> 00:03.000\nZ następnym.", "5 captions-times")]
    [InlineData("WEBVTT\n00:01.000 --> 00:02.000\nZaraz pod nagłówkiem.\n\n00:02.000 --> 00:01.000\nWstecz.", "5 captions-times")]
    public void What_a_player_would_drop_is_an_error_at_its_line(string captions, string expected) =>
        Found(captions).ShouldBe(expected.Split("; ").Select(e => $"kurs/01-pierwsza/a.vtt:{e.Split(' ')[0]}:1 error {e.Split(' ')[1]}"));

    [Fact]
    public void It_is_said_once_however_many_texts_show_the_film_and_gone_when_the_captions_are_mended()
    {
        disk.Write("01-pierwsza/a.mp4", [1]);
        disk.Write("01-pierwsza/a.vtt", "WEBVTT\n");
        disk.Append("01-pierwsza/index.md", Film);
        disk.Append("01-pierwsza/index.en.md", Film);
        var librarian = new Librarian(new ContentFolder(disk.Folder));
        librarian.Current.Problems.ShouldContain(p => p.Code == "captions-empty");
        librarian.Current.Problems.Count(p => p.Code == "captions-empty").ShouldBe(1);

        disk.Write("01-pierwsza/a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.500\nDzień dobry.\n");

        librarian.Reload().Problems.ShouldNotContain(p => p.Code == "captions-empty");
    }

    private IEnumerable<string> Found(string captions)
    {
        disk.Write("01-pierwsza/a.mp4", [1]);
        disk.Write("01-pierwsza/a.vtt", captions);
        disk.Append("01-pierwsza/index.md", Film);
        return disk.Read().Problems.Where(p => p.Code.StartsWith("captions", StringComparison.Ordinal)).Select(p => p.ToString()[..(p.ToString().IndexOf(p.Code, StringComparison.Ordinal) + p.Code.Length)]);
    }
}
