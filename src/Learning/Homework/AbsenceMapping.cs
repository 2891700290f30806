using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Homework;

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.Property(a => a.Id).ValueGeneratedNever();
        absence.Property(a => a.Reason).HasMaxLength(PlainWords.MaximumLength);
        absence.Property(a => a.Version).IsConcurrencyToken();
        absence.HasOne<Assignment>().WithMany().HasForeignKey(a => a.AssignmentId);
        absence.HasOne<Membership>().WithMany().HasForeignKey(a => a.MembershipId);
        absence.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById);
        absence.HasIndex(a => new { a.MembershipId, a.AssignmentId }).IsUnique();
    }
}
