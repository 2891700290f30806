using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.People;

internal sealed class SignInThrottleMapping : IEntityTypeConfiguration<SignInThrottle>
{
    public void Configure(EntityTypeBuilder<SignInThrottle> throttle)
    {
        throttle.HasKey(t => t.Key);
        throttle.Property(t => t.Key).HasMaxLength(64).IsUnicode(false);
        throttle.HasIndex(t => t.LastFailureAt);
    }
}
