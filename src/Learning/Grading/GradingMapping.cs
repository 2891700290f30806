using Learning.Essays;
using Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Grading;

internal sealed class GradingMapping : IEntityTypeConfiguration<Grade>, IEntityTypeConfiguration<Mark>, IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Grade> grade)
    {
        grade.Property(g => g.Id).ValueGeneratedNever();
        grade.Property(g => g.Summary).HasMaxLength(Grade.SummaryLength);
        grade.Property(g => g.Version).IsConcurrencyToken();
        grade.Ignore(g => g.Total);
        grade.HasOne(g => g.Submission).WithOne().HasForeignKey<Grade>(g => g.SubmissionId);
        grade.HasOne<Person>().WithMany().HasForeignKey(g => g.SavedById);
        grade.HasMany(g => g.Marks).WithOne().HasForeignKey(m => m.GradeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Mark> mark)
    {
        mark.HasKey(m => new { m.GradeId, m.CriterionId });
        mark.Property(m => m.CriterionId).HasMaxLength(100);
        mark.Property(m => m.Points).HasPrecision(6, 2);
    }

    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Text).HasMaxLength(Comment.TextLength);
        comment.ComplexProperty(c => c.Passage, passage =>
        {
            passage.Property(p => p.Prefix).HasMaxLength(Passage.ContextLength * 2);
            passage.Property(p => p.Suffix).HasMaxLength(Passage.ContextLength * 2);
        });
        comment.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId);
        comment.HasIndex(c => new { c.SubmissionId, c.WrittenAt });
    }
}
