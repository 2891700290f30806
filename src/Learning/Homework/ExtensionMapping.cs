using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Homework;

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.Property(e => e.Id).ValueGeneratedNever();
        extension.Property(e => e.Reason).HasMaxLength(PlainWords.MaximumLength);
        extension.Property(e => e.Answer).HasMaxLength(PlainWords.MaximumLength);
        extension.Property(e => e.Version).IsConcurrencyToken();
        extension.HasOne(e => e.Assignment).WithMany().HasForeignKey(e => e.AssignmentId);
        extension.HasOne(e => e.Membership).WithMany().HasForeignKey(e => e.MembershipId);
        extension.HasOne(e => e.DecidedBy).WithMany().HasForeignKey(e => e.DecidedById);
        extension.HasIndex(e => new { e.MembershipId, e.OpenFor }).IsUnique();
        extension.HasIndex(e => new { e.State, e.AskedAt });
        extension.HasIndex(e => new { e.AssignmentId, e.AskedAt });
    }
}
