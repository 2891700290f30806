using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Homework;

internal sealed class DeadlineMoveMapping : IEntityTypeConfiguration<DeadlineMove>
{
    public void Configure(EntityTypeBuilder<DeadlineMove> move)
    {
        move.Property(m => m.Id).ValueGeneratedNever();
        move.Property(m => m.Reason).HasMaxLength(PlainWords.MaximumLength);
        move.HasOne(m => m.Assignment).WithMany().HasForeignKey(m => m.AssignmentId);
        move.HasOne(m => m.Membership).WithMany().HasForeignKey(m => m.MembershipId);
        move.HasOne(m => m.Author).WithMany().HasForeignKey(m => m.AuthorId);
        move.HasIndex(m => new { m.AssignmentId, m.At });
    }
}
