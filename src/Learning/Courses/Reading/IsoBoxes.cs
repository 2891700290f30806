using System.Buffers.Binary;

namespace Learning.Courses.Reading;

/// <summary>Dimensions from the boxes of the ISO base media format (ISO/IEC 14496-12), in which MP4 and AVIF are kept.</summary>
internal static class IsoBoxes
{
    /// <summary>Bytes; what describes a file is far smaller, what it shows is far larger and is not read.</summary>
    private const int LargestDescription = 16 * 1024 * 1024;

    public static (int Width, int Height)? FilmSize(string path)
    {
        foreach (var track in Boxes(Find(path, "moov"u8), "trak"u8))
            foreach (var header in Boxes(track, "tkhd"u8))
                if (header.Length >= 84 && Whole(header.Span[^8..]) is var width and > 0 && Whole(header.Span[^4..]) is var height and > 0) return (width, height);
        return null;

        // 16.16 fixed point.
        static int Whole(ReadOnlySpan<byte> number) => (int)(BinaryPrimitives.ReadUInt32BigEndian(number) >> 16);
    }

    public static (int Width, int Height)? PictureSize(string path)
    {
        var meta = Find(path, "meta"u8);
        if (meta.Length < 4) return null;
        foreach (var properties in Boxes(meta[4..], "iprp"u8))
            foreach (var container in Boxes(properties, "ipco"u8))
                foreach (var size in Boxes(container, "ispe"u8))
                    if (size.Length >= 12) return (BinaryPrimitives.ReadInt32BigEndian(size.Span[4..]), BinaryPrimitives.ReadInt32BigEndian(size.Span[8..]));
        return null;
    }

    /// <summary>The content of the first box of this type at the top of the file; empty when there is none.</summary>
    private static ReadOnlyMemory<byte> Find(string path, ReadOnlySpan<byte> type)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[16];
        while (file.ReadAtLeast(head[..8], 8, throwOnEndOfStream: false) == 8)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var headLength = 8;
            if (length == 1 && file.ReadAtLeast(head[8..], 8, throwOnEndOfStream: false) == 8) (length, headLength) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
            if (length == 0) length = file.Length - file.Position + headLength;
            if (length < headLength || length - headLength > file.Length - file.Position) break;
            if (!head[4..8].SequenceEqual(type))
            {
                file.Seek(length - headLength, SeekOrigin.Current);
                continue;
            }

            if (length > LargestDescription) break;
            var content = new byte[length - headLength];
            file.ReadExactly(content);
            return content;
        }

        return default;
    }

    private static List<ReadOnlyMemory<byte>> Boxes(ReadOnlyMemory<byte> content, ReadOnlySpan<byte> type)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        while (content.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.Span);
            if (length < 8 || length > content.Length) break;
            if (content.Span[4..8].SequenceEqual(type)) found.Add(content[8..(int)length]);
            content = content[(int)length..];
        }

        return found;
    }
}
