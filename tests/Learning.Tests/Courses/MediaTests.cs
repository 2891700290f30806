using System.Buffers.Binary;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Learning.Lessons;

namespace Learning.Tests.Courses;

/// <summary>Sound and film by the syntax of pictures: players with captions, a transcript and dimensions, from the course's own files.</summary>
public sealed class MediaTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_film_is_a_player_with_captions_a_poster_and_the_dimensions_of_the_file()
    {
        disk.Write("01-pierwsza/rozmowa.mp4", Film(1280, 720));
        disk.Write("01-pierwsza/rozmowa.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nDzień dobry.\n");
        disk.Write("01-pierwsza/rozmowa.png", [1]);
        disk.Append("01-pierwsza/index.md", "\n![Rozmowa \"przy\" ladzie](rozmowa.mp4){captions=rozmowa.vtt poster=rozmowa.png}\n");

        disk.Read().Problems.Select(p => p.Code).ShouldBe(["media-transcript"]);
        var video = Page().QuerySelector("figure.media video")!;
        video.GetAttribute("src").ShouldNotBeNull().ShouldStartWith("/courses/kurs-probny/files/01-pierwsza/rozmowa.mp4?v=");
        video.GetAttribute("poster").ShouldNotBeNull().ShouldContain("rozmowa.png?v=");
        (video.GetAttribute("width"), video.GetAttribute("height"), video.HasAttribute("controls"), video.HasAttribute("autoplay")).ShouldBe(("1280", "720", true, false));
        var track = video.QuerySelector("track")!;
        (track.GetAttribute("kind"), track.GetAttribute("srclang"), track.GetAttribute("label")).ShouldBe(("captions", "pl", "Napisy"));
        track.GetAttribute("src").ShouldNotBeNull().ShouldContain("rozmowa.vtt?v=");
        Page().QuerySelector("figure.media figcaption")!.TextContent.ShouldBe("Rozmowa „przy” ladzie");
    }

    [Fact]
    public void A_sound_leads_to_its_transcript()
    {
        disk.Write("01-pierwsza/telefon.mp3", [1]);
        disk.Append("01-pierwsza/index.md", "\n![Telefon](telefon.mp3){transcript=slowa}\n\n::: transcript {#slowa}\nDzień dobry.\n:::\n");

        disk.Read().Problems.ShouldAllBe(p => !p.Code.StartsWith("media", StringComparison.Ordinal));
        Page().QuerySelector("figure.media audio")!.GetAttribute("src").ShouldNotBeNull().ShouldContain("telefon.mp3?v=");
        Page().QuerySelector("figure.media a")!.GetAttribute("href").ShouldBe("#slowa");
    }

    [Theory]
    [InlineData("![Film](a.mp4)", "media-captions")]
    [InlineData("![Film](a.mp4){captions=a.png}", "media-captions")]
    [InlineData("![Film](a.mp4){captions=nie-ma.vtt}", "media-missing")]
    [InlineData("![Film](a.mp4){captions=https://example.com/a.vtt}", "media-missing")]
    [InlineData("![](a.mp4){captions=a.vtt}", "picture-alternative")]
    [InlineData("![Film](a.mp4){captions=a.vtt onplay=alert}", "option-unknown")]
    [InlineData("![Film](a.mp4){.duzy captions=a.vtt}", "attributes")]
    [InlineData("![Film](https://example.com/a.mp4){captions=a.vtt}", "media-missing")]
    [InlineData("![Dźwięk](a.mp3)", "media-transcript")]
    [InlineData("![Dźwięk](a.mp3){transcript=nie-ma}", "media-transcript")]
    [InlineData("![Dźwięk](a.mp3){captions=a.vtt}", "option-unknown")]
    [InlineData("Oto ![film](a.mp4){captions=a.vtt} w zdaniu.", "media-place")]
    public void What_a_player_lacks_is_an_error(string markdown, string code)
    {
        foreach (var name in (string[])["a.mp4", "a.mp3", "a.vtt", "a.png"]) disk.Write($"01-pierwsza/{name}", [1]);
        disk.Append("01-pierwsza/index.md", $"\n{markdown}\n");

        disk.Read().Problems.ShouldContain(p => p.Code == code && p.Severity == Learning.Courses.Severity.Error && p.Line == 23);
        Page().QuerySelectorAll("[onplay], [src^=http], .duzy").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lossy", 640, 360)]
    [InlineData("lossless", 300, 7)]
    [InlineData("extended", 4000, 3000)]
    public void A_picture_in_WebP_tells_its_dimensions(string kind, int width, int height)
    {
        disk.Write("01-pierwsza/a.webp", WebP(kind, width, height));
        disk.Append("01-pierwsza/index.md", "\n![Obraz](a.webp)\n");

        disk.Read().Problems.ShouldBeEmpty();
        var picture = Page().QuerySelector("img")!;
        (picture.GetAttribute("width"), picture.GetAttribute("height")).ShouldBe(($"{width}", $"{height}"));
    }

    [Fact]
    public void A_picture_in_AVIF_tells_its_dimensions()
    {
        disk.Write("01-pierwsza/a.avif", [.. Box("ftyp", [0, 0, 0, 0]), .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Box("ispe", [0, 0, 0, 0, .. Number(800), .. Number(600)])))])]);
        disk.Append("01-pierwsza/index.md", "\n![Obraz](a.avif)\n");

        disk.Read().Problems.ShouldBeEmpty();
        Page().QuerySelector("img")!.GetAttribute("width").ShouldBe("800");
    }

    [Fact]
    public void A_picture_without_dimensions_is_a_warning()
    {
        disk.Write("01-pierwsza/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        disk.Append("01-pierwsza/index.md", "\n![Obraz](a.svg)\n");

        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs/01-pierwsza/index.md:23:1 warning picture-dimensions");
    }

    private IElement Page() => new HtmlParser().ParseDocument(string.Concat(disk.Course().Lessons[0].Text.Original.Body.Parts.OfType<ProsePart.Html>().Select(h => h.Markup))).Body!;

    private static byte[] Film(int width, int height) =>
        [.. Box("ftyp", [0, 0, 0, 0]), .. Box("mdat", new byte[100]), .. Box("moov", [.. Box("mvhd", new byte[20]), .. Box("trak", Box("tkhd", new byte[84])), .. Box("trak", Box("tkhd", [.. new byte[76], .. Number(width << 16), .. Number(height << 16)]))])];

    private static byte[] Box(string type, byte[] content) => [.. Number(content.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] WebP(string kind, int width, int height)
    {
        byte[] start = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8];
        var bits = (uint)(width - 1) | (uint)(height - 1) << 14;
        return kind switch
        {
            "lossy" => [.. start, .. "VP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0],
            "lossless" => [.. start, .. "VP8L"u8, 0, 0, 0, 0, 0x2F, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24), 0, 0, 0, 0, 0, 0],
            _ => [.. start, .. "VP8X"u8, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0],
        };
    }
}
