using System.Globalization;
using System.Net.Mail;

namespace Learning.Mail;

/// <summary>Where letters go without a mail server: one <c>.eml</c> file each, whole or not at all, sorted by time.</summary>
internal sealed class FolderTransport(Envelope envelope, string folder) : IMailTransport
{
    public bool MayRepeat => true;

    public Task<Delivery> Send(Letter letter, CancellationToken cancellation) => Task.FromResult(Write(letter));

    private Delivery Write(Letter letter)
    {
        try
        {
            using var message = envelope.Seal(letter);
            var unfinished = Empty(Path.Combine(folder, $".{letter.Id}"));
            Write(message, unfinished.FullName);
            File.Move(unfinished.GetFiles().Single().FullName, Path.Combine(folder, NameOf(letter)), overwrite: true);
            unfinished.Delete();
            return Delivery.Sent;
        }
        catch (Exception problem) when (problem is SmtpException or IOException or UnauthorizedAccessException)
        {
            return Delivery.Unreachable(problem.GetBaseException().Message);
        }
    }

    /// <summary>The same at every attempt, so that a letter is one file.</summary>
    public static string NameOf(Letter letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter.StoredAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{letter.Id}.eml");

    private static DirectoryInfo Empty(string path)
    {
        // A killed process may have left half a letter.
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path);
    }

    private static void Write(MailMessage message, string folder)
    {
        using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder, DeliveryFormat = Envelope.FormatOf(message) };
        writer.Send(message);
    }
}
