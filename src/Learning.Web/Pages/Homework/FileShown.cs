using Learning.Essays.Files;

namespace Learning.Web.Pages.Homework;

/// <summary>An attachment in a list, without its text.</summary>
public sealed record FileShown(Guid Id, string Name, long Length, DateTimeOffset ReceivedAt, bool HasText, string Sha256);

public static class FilesShown
{
    public static IQueryable<FileShown> Shown(this IQueryable<Attachment> attachments) =>
        attachments.Select(a => new FileShown(a.Id, a.Name, a.Length, a.ReceivedAt, a.Text != null, a.Sha256));
}
