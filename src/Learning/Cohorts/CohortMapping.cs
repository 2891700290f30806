using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Cohorts;

internal sealed class CohortMapping : IEntityTypeConfiguration<Cohort>, IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Cohort> cohort)
    {
        cohort.Property(c => c.Id).ValueGeneratedNever();
        cohort.Property(c => c.CourseId).HasMaxLength(100);
        cohort.Property(c => c.Name).HasMaxLength(Cohort.NameLength);
        cohort.Property(c => c.TimeZone).HasMaxLength(Cohort.TimeZoneLength);
        cohort.Property(c => c.Place).HasMaxLength(Cohort.PlaceLength);
        cohort.HasIndex(c => c.OpenedAt);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.HasOne(m => m.Cohort).WithMany(c => c.Memberships).HasForeignKey(m => m.CohortId);
        membership.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        membership.HasOne(m => m.ResponsibleTrainer).WithMany().HasForeignKey(m => m.ResponsibleTrainerId);
        membership.HasOne(m => m.Substitute).WithMany().HasForeignKey(m => m.SubstituteId);
        membership.HasIndex(m => new { m.PersonId, m.CohortId }).IsUnique();
        // The trainers of an edition, without a look at its trainees.
        membership.HasIndex(m => new { m.CohortId, m.Role });
    }
}
