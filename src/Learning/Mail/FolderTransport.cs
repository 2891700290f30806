using System.Globalization;
using System.Net.Mail;

namespace Learning.Mail;

/// <summary>Where letters go without a mail server: one <c>.eml</c> file each, whole or not at all, sorted by time.</summary>
internal sealed class FolderTransport(Envelope envelope, string folder) : IMailTransport, IDisposable
{
    /// <summary>Where a letter is written before it has its name; a killed process may have left half of one.</summary>
    private readonly DirectoryInfo desk = new(Path.Combine(folder, ".unfinished"));

    public bool MayRepeat => true;

    public Task<Delivery> Send(Letter letter, CancellationToken cancellation) => Task.FromResult(Write(letter));

    private Delivery Write(Letter letter)
    {
        try
        {
            using var message = envelope.Seal(letter);
            desk.Create();
            foreach (var half in desk.GetFiles()) half.Delete();
            Write(message, desk.FullName);
            File.Move(desk.GetFiles().Single().FullName, Path.Combine(folder, NameOf(letter)), overwrite: true);
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

    public void Dispose()
    {
        desk.Refresh();
        if (desk.Exists) desk.Delete(recursive: true);
    }

    private static void Write(MailMessage message, string folder)
    {
        using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder, DeliveryFormat = Envelope.FormatOf(message) };
        writer.Send(message);
    }
}
