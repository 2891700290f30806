using Learning.Homework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Grading.Appeals;

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.Property(a => a.Id).ValueGeneratedNever();
        appeal.Property(a => a.Reason).HasMaxLength(PlainWords.MaximumLength);
        appeal.Property(a => a.Answer).HasMaxLength(PlainWords.MaximumLength);
        appeal.Property(a => a.Version).IsConcurrencyToken();
        appeal.Ignore(a => a.Before);
        appeal.HasOne(a => a.Submission).WithMany().HasForeignKey(a => a.SubmissionId);
        appeal.HasOne(a => a.DecidedBy).WithMany().HasForeignKey(a => a.DecidedById);
        appeal.HasIndex(a => a.SubmissionId).IsUnique();
    }
}
