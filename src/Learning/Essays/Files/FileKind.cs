namespace Learning.Essays.Files;

/// <summary>What a file is, by its content and not by its name. Stored by number.</summary>
public enum FileKind
{
    /// <summary>Office Open XML, ISO/IEC 29500.</summary>
    Docx = 0,

    /// <summary>OpenDocument text, ISO/IEC 26300.</summary>
    Odt = 1,

    Pdf = 2,

    Txt = 3,
}

public static class FileKinds
{
    /// <summary>As a course names it, without the dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Docx => "docx",
        FileKind.Odt => "odt",
        FileKind.Pdf => "pdf",
        _ => "txt",
    };

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Pdf => "application/pdf",
        _ => "text/plain",
    };
}
