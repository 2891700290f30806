using Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Mail;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public const int LastErrorLength = 1000;

    /// <summary>A line of a letter holds 998 characters (RFC 5322, 2.1.1).</summary>
    private const int UnsubscribeLength = 900;

    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.Kind).HasMaxLength(40).IsUnicode(false);
        letter.Property(l => l.Occurrence).HasMaxLength(100).IsUnicode(false);
        letter.Property(l => l.To).HasMaxLength(256);
        letter.Property(l => l.ToName).HasMaxLength(Person.NameLength);
        letter.Property(l => l.Language).HasMaxLength(2).IsUnicode(false);
        letter.Property(l => l.Subject).HasMaxLength(LetterText.SubjectLength);
        letter.Property(l => l.AttachmentName).HasMaxLength(100);
        letter.Property(l => l.Thread).HasMaxLength(100).IsUnicode(false);
        letter.Property(l => l.ReplyTo).HasMaxLength(Person.EmailLength);
        letter.Property(l => l.Unsubscribe).HasMaxLength(UnsubscribeLength).IsUnicode(false);
        letter.Property(l => l.LastError).HasMaxLength(LastErrorLength);
        letter.HasOne<Person>().WithMany().HasForeignKey(l => l.RecipientId);
        letter.HasIndex(l => new { l.Kind, l.Occurrence, l.RecipientId }).IsUnique();
        letter.HasIndex(l => l.NextAttemptAt);
        letter.HasIndex(l => l.LeaseOwner);
        letter.HasIndex(l => l.StoredAt);
        letter.HasIndex(l => l.GivenUpAt);
    }
}
