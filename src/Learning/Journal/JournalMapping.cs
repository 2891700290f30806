using Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Journal;

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Who).HasMaxLength(Person.PseudonymLength).IsFixedLength().IsUnicode(false);
        entry.Property(e => e.Rule).HasMaxLength(JournalEntry.RuleLength).IsUnicode(false);
        entry.Property(e => e.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        entry.Property(e => e.Seal).HasMaxLength(JournalEntry.SealLength).IsFixedLength().IsUnicode(false);
        // What another node has sealed meanwhile is not sealed again.
        entry.Property(e => e.Number).IsConcurrencyToken();
        entry.HasIndex(e => e.Number).IsUnique();
        entry.HasIndex(e => new { e.StoredAt, e.Id });
        entry.HasIndex(e => e.About);
        foreach (var written in entry.Metadata.GetProperties().Where(p => p.Name is not (nameof(JournalEntry.Number) or nameof(JournalEntry.Seal))))
            written.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
