using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Essays.Files;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<Enclosure>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.Name).HasMaxLength(2 * FileName.Length);
        attachment.Property(a => a.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        attachment.HasOne(a => a.Assignment).WithMany().HasForeignKey(a => a.AssignmentId);
        attachment.HasOne(a => a.Membership).WithMany().HasForeignKey(a => a.MembershipId);
        attachment.HasIndex(a => new { a.MembershipId, a.AssignmentId });
    }

    public void Configure(EntityTypeBuilder<Enclosure> enclosure)
    {
        enclosure.ToTable("Enclosures");
        enclosure.HasKey(e => new { e.SubmissionId, e.AttachmentId });
        enclosure.HasOne<Submission>().WithMany().HasForeignKey(e => e.SubmissionId);
        enclosure.HasOne(e => e.Attachment).WithMany().HasForeignKey(e => e.AttachmentId);
    }
}
