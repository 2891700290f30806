using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning;

internal sealed class RoundLeaseMapping : IEntityTypeConfiguration<RoundLease>
{
    public static readonly DateTimeOffset LongAgo = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every round there is: the rows are there from the beginning, so that no two nodes make them at once.</summary>
    private static readonly string[] Names = ["deadlines"];

    public void Configure(EntityTypeBuilder<RoundLease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(RoundLease.NameLength).IsUnicode(false);
        lease.HasData(Names.Select(name => new { Name = name, Owner = Guid.Empty, Until = LongAgo }));
    }
}
