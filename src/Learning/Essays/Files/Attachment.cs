using Learning.Cohorts;
using Learning.Homework;

namespace Learning.Essays.Files;

/// <summary>A file that a trainee has put with one homework. The file itself lies in the <see cref="UploadFolder"/> under this id.</summary>
public sealed class Attachment
{
    private Attachment()
    {
    }

    /// <param name="present">How many the trainee has with this homework already.</param>
    /// <param name="stored">Bytes of everything that the person keeps here already.</param>
    /// <exception cref="Refusal"><c>File.TooMany</c>, <c>File.OverQuota</c>.</exception>
    public Attachment(Assignment assignment, Membership membership, ReceivedFile file, int present, long stored, UploadOptions options, DateTimeOffset now)
    {
        if (present >= UploadOptions.MostFiles) throw TooMany();
        if (stored + file.Length > options.Quota) throw new Refusal("File.OverQuota", file.Name, options.Quota / UploadOptions.MiB, MiBs(stored)) { Field = "Files" };
        (Id, AssignmentId, MembershipId, ReceivedAt) = (file.Id, assignment.Id, membership.Id, now);
        (Name, Kind, Length, Sha256, Text) = (file.Name, file.Content.Kind, file.Length, file.Sha256, file.Content.Text);
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    /// <summary>As its sender calls it, cleaned; ends in what it is.</summary>
    public string Name { get; private set; } = "";

    public FileKind Kind { get; private set; }

    /// <summary>In bytes.</summary>
    public long Length { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>What was read in it; null where nothing could be.</summary>
    public string? Text { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Taken back by the trainee after it had gone with a submission, which keeps it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    internal static Refusal TooMany() => new("File.TooMany", UploadOptions.MostFiles) { Field = "Files" };

    private static decimal MiBs(long bytes) => Math.Round((decimal)bytes / UploadOptions.MiB, 1, MidpointRounding.ToPositiveInfinity);
}

/// <summary>An attachment as it went with one submission, and stays with it.</summary>
public sealed class Enclosure
{
    private Enclosure()
    {
    }

    internal Enclosure(Submission submission, Guid attachmentId) => (SubmissionId, AttachmentId) = (submission.Id, attachmentId);

    public Guid SubmissionId { get; private set; }

    public Guid AttachmentId { get; private set; }

    public Attachment Attachment { get; private set; } = null!;
}
