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
        assignment.Ignore(a => a.Deadline);
        assignment.HasOne(a => a.Cohort).WithMany().HasForeignKey(a => a.CohortId);
        assignment.HasIndex(a => new { a.CohortId, a.HomeworkId }).IsUnique();
    }
}
