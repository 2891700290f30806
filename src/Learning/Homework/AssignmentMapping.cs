using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Homework;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.Property(a => a.Id).ValueGeneratedNever();
        assignment.Property(a => a.HomeworkId).HasMaxLength(100);
        assignment.Property(a => a.Title).HasMaxLength(200);
        assignment.Property(a => a.Grace).HasConversion<long>();
        assignment.Property(a => a.Version).IsConcurrencyToken();
        assignment.Ignore(a => a.Zone);
        assignment.HasOne(a => a.Cohort).WithMany().HasForeignKey(a => a.CohortId);
        assignment.HasIndex(a => new { a.CohortId, a.HomeworkId }).IsUnique();
        assignment.HasIndex(a => a.DueAt);
    }
}
