using Learning.Essays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Grading.Similarity;

internal sealed class SimilarityMapping : IEntityTypeConfiguration<Fingerprint>, IEntityTypeConfiguration<Resemblance>, IEntityTypeConfiguration<Submission>
{
    /// <summary>Of a submission: null until it is taken to be compared, then when it may be taken again; <see cref="Done"/> for good.</summary>
    public const string ComparableFrom = nameof(ComparableFrom);

    public static readonly DateTimeOffset Done = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Configure(EntityTypeBuilder<Fingerprint> fingerprint)
    {
        fingerprint.ToTable("Fingerprints");
        fingerprint.HasKey(f => new { f.Hash, f.SubmissionId });
        fingerprint.Property(f => f.Hash).ValueGeneratedNever();
        fingerprint.HasOne<Submission>().WithMany().HasForeignKey(f => f.SubmissionId);
    }

    public void Configure(EntityTypeBuilder<Resemblance> resemblance)
    {
        resemblance.ToTable("Resemblances");
        resemblance.HasKey(r => new { r.SubmissionId, r.OtherId });
        resemblance.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId);
        resemblance.HasOne(r => r.Other).WithMany().HasForeignKey(r => r.OtherId);
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property<DateTimeOffset?>(ComparableFrom);
        submission.HasIndex(nameof(Submission.AssignmentId), ComparableFrom);
    }
}
