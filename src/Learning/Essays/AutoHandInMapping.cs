using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Essays;

internal sealed class AutoHandInMapping : IEntityTypeConfiguration<AutoHandIn>
{
    public void Configure(EntityTypeBuilder<AutoHandIn> wish)
    {
        wish.Property(w => w.Id).ValueGeneratedNever();
        wish.Property(w => w.Version).IsConcurrencyToken();
        wish.HasOne(w => w.Assignment).WithMany().HasForeignKey(w => w.AssignmentId);
        wish.HasOne(w => w.Membership).WithMany().HasForeignKey(w => w.MembershipId);
        wish.HasIndex(w => new { w.MembershipId, w.AssignmentId }).IsUnique();
        wish.HasIndex(w => w.SettledFor);
    }
}
