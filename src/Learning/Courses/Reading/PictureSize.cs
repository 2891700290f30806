using System.Buffers.Binary;
using System.Globalization;
using System.Xml;

namespace Learning.Courses.Reading;

/// <summary>Width and height of a picture in pixels, where its format tells them: PNG, JPEG, WebP, AVIF, SVG; of a film MP4.</summary>
internal static class PictureSize
{
    public static (int Width, int Height)? Of(string path)
    {
        try
        {
            return Path.GetExtension(path) switch
            {
                ".png" => Png(path),
                ".jpg" or ".jpeg" => Jpeg(path),
                ".svg" => Svg(path),
                ".webp" => WebP(path),
                ".avif" => IsoBoxes.PictureSize(path),
                ".mp4" => IsoBoxes.FilmSize(path),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }

    private static (int, int)? Png(string path)
    {
        Span<byte> head = stackalloc byte[24];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(head, 24, throwOnEndOfStream: false) == 24 && head[1..4].SequenceEqual("PNG"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
            : null;
    }

    /// <summary>Walks the segments to the frame header (SOF0 to SOF15 but for the tables DHT, JPG and DAC).</summary>
    private static (int, int)? Jpeg(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> segment = stackalloc byte[9];
        if (file.ReadAtLeast(segment[..2], 2, throwOnEndOfStream: false) < 2 || segment[0] != 0xFF || segment[1] != 0xD8) return null;
        while (file.ReadAtLeast(segment[..4], 4, throwOnEndOfStream: false) == 4 && segment[0] == 0xFF)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return file.ReadAtLeast(segment[4..], 5, throwOnEndOfStream: false) == 5
                    ? (BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]))
                    : null;
            file.Seek(length - 2, SeekOrigin.Current);
        }

        return null;
    }

    /// <summary>RIFF container: lossy (VP8), lossless (VP8L) or extended (VP8X), RFC 9649.</summary>
    private static (int, int)? WebP(string path)
    {
        Span<byte> head = stackalloc byte[30];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(head, 30, throwOnEndOfStream: false) < 30 || !head[8..12].SequenceEqual("WEBP"u8)) return null;
        if (head[12..16].SequenceEqual("VP8X"u8)) return (1 + (head[24] | head[25] << 8 | head[26] << 16), 1 + (head[27] | head[28] << 8 | head[29] << 16));
        if (head[12..16].SequenceEqual("VP8 "u8)) return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
        if (!head[12..16].SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
    }

    private static (int, int)? Svg(string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 5_000_000 });
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg") return null;
        if (Pixels(reader.GetAttribute("width")) is { } width && Pixels(reader.GetAttribute("height")) is { } height) return (width, height);
        return reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var w, var h] && Pixels(w) is { } x && Pixels(h) is { } y ? (x, y) : null;
    }

    private static int? Pixels(string? length) =>
        double.TryParse(length?.Replace("px", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and < 100_000 ? (int)Math.Round(pixels) : null;
}
