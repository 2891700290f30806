using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Homework;

internal sealed class PersonalDeadlineMapping : IEntityTypeConfiguration<PersonalDeadline>
{
    public void Configure(EntityTypeBuilder<PersonalDeadline> personal)
    {
        personal.Property(p => p.Id).ValueGeneratedNever();
        personal.Property(p => p.Version).IsConcurrencyToken();
        personal.HasOne(p => p.Assignment).WithMany().HasForeignKey(p => p.AssignmentId);
        personal.HasOne(p => p.Membership).WithMany().HasForeignKey(p => p.MembershipId);
        personal.HasOne(p => p.OwnBy).WithMany().HasForeignKey(p => p.OwnById);
        personal.HasOne(p => p.ExtendedBy).WithMany().HasForeignKey(p => p.ExtendedById);
        personal.HasIndex(p => new { p.MembershipId, p.AssignmentId }).IsUnique();
        personal.HasIndex(p => p.OwnDueAt);
        personal.HasIndex(p => p.ExtendedTo);
    }
}
