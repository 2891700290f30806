using Learning.People;

namespace Learning.Mail;

/// <summary>A letter in the outbox. Stored in the transaction of the change that caused it, so it exists exactly when the change does.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    /// <param name="kind">What it is about, for example <c>receipt</c>.</param>
    /// <param name="occurrence">Which one: this submission, this release. Kind, occurrence and recipient are unique together.</param>
    public Letter(Person recipient, string kind, string occurrence, LetterText text, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (RecipientId, To, ToName, Kind, Occurrence) = (recipient.Id, recipient.Email!, recipient.Name, kind, occurrence);
        (Subject, PlainText, Html) = (text.Subject, text.ToPlainText(), text.ToHtml());
        (AttachmentName, Attachment, Thread) = (text.AttachmentName, text.Attachment, text.Thread);
        ReplyTo = text.ReplyTo;
        Unsubscribe = text.Unsubscribe?.AbsoluteUri;
        (Language, StoredAt, NextAttemptAt) = (text.Culture.TwoLetterISOLanguageName, now, now);
    }

    /// <summary>To the school's own address, which belongs to no account; it is kept with the person who caused it.</summary>
    public static Letter ToSchool(Person cause, School school, string kind, string occurrence, LetterText text, DateTimeOffset now) =>
        new(cause, kind, occurrence, text, now) { To = school.Contact ?? throw new InvalidOperationException("Learning:School:Contact is not set."), ToName = LetterLines.Single(school.Name, Person.NameLength - 1) };

    public Guid Id { get; private set; }

    public Guid RecipientId { get; private set; }

    public string To { get; private set; } = "";

    public string ToName { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Occurrence { get; private set; } = "";

    public string Language { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string PlainText { get; private set; } = "";

    public string Html { get; private set; } = "";

    /// <summary>File name of an attached UTF-8 text, or null.</summary>
    public string? AttachmentName { get; private set; }

    public string? Attachment { get; private set; }

    /// <summary>Letters about one thing share it; it becomes a Message-ID in References (RFC 5322, 3.6.4).</summary>
    public string? Thread { get; private set; }

    /// <summary>The address that answers go to; null where they go to the school.</summary>
    public string? ReplyTo { get; private set; }

    /// <summary>Where letters of this kind are declined with one click (RFC 8058); null where they may not be.</summary>
    public string? Unsubscribe { get; private set; }

    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>When it may be tried next; null once it was sent or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; internal set; }

    public int Attempts { get; internal set; }

    public DateTimeOffset? SentAt { get; internal set; }

    public DateTimeOffset? GivenUpAt { get; internal set; }

    /// <summary>What the mail server said last, for staff.</summary>
    public string? LastError { get; internal set; }

    /// <summary>Which postman's round has it, while <see cref="LeaseUntil"/> has not passed.</summary>
    public Guid? LeaseOwner { get; internal set; }

    public DateTimeOffset? LeaseUntil { get; internal set; }
}
