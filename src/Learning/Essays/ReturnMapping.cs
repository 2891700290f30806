using Learning.Cohorts;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Essays;

internal sealed class ReturnMapping : IEntityTypeConfiguration<Return>
{
    public void Configure(EntityTypeBuilder<Return> back)
    {
        back.Property(r => r.Id).ValueGeneratedNever();
        back.Property(r => r.Words).HasMaxLength(PlainWords.MaximumLength);
        back.HasOne(r => r.Submission).WithOne().HasForeignKey<Return>(r => r.SubmissionId);
        back.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId);
        back.HasOne<Membership>().WithMany().HasForeignKey(r => r.MembershipId);
        back.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
        back.HasIndex(r => new { r.MembershipId, r.AssignmentId, r.Number }).IsUnique();
    }
}
