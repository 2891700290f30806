using Learning.Cohorts;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Essays;

internal sealed class EssayMapping : IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne<Assignment>().WithMany().HasForeignKey(d => d.AssignmentId);
        draft.HasOne<Membership>().WithMany().HasForeignKey(d => d.MembershipId);
        draft.HasMany(d => d.Revisions).WithOne().HasForeignKey(r => r.DraftId);
        draft.HasIndex(d => new { d.MembershipId, d.AssignmentId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.HasIndex(r => new { r.DraftId, r.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property(s => s.Id).ValueGeneratedNever();
        submission.Property(s => s.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        submission.Property(s => s.ReceiptCode).HasMaxLength(12).IsUnicode(false);
        submission.HasOne(s => s.Assignment).WithMany().HasForeignKey(s => s.AssignmentId);
        submission.HasOne(s => s.Membership).WithMany().HasForeignKey(s => s.MembershipId);
        submission.HasIndex(s => new { s.MembershipId, s.AssignmentId, s.Number }).IsUnique();
        submission.HasIndex(s => new { s.MembershipId, s.Key }).IsUnique();
        submission.HasIndex(s => s.ReceiptCode).IsUnique();
        submission.HasIndex(s => new { s.AssignmentId, s.ReceivedAt });
    }
}
