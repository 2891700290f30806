using Learning.Cohorts;
using Learning.Essays;
using Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Grading;

internal sealed class GradingMapping : IEntityTypeConfiguration<Grade>, IEntityTypeConfiguration<Mark>, IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<CommentDraft>, IEntityTypeConfiguration<SavedComment>, IEntityTypeConfiguration<RulesCopy>
{
    public void Configure(EntityTypeBuilder<Grade> grade)
    {
        grade.Property(g => g.Id).ValueGeneratedNever();
        grade.Property(g => g.Summary).HasMaxLength(Grade.SummaryLength);
        grade.Property(g => g.Version).IsConcurrencyToken();
        grade.Ignore(g => g.Total);
        grade.Property(g => g.RulesKey).HasMaxLength(RulesCopy.KeyLength).IsFixedLength().IsUnicode(false);
        grade.HasOne(g => g.Rules).WithMany().HasForeignKey(g => g.RulesKey);
        grade.HasOne<Person>().WithMany().HasForeignKey(g => g.ReleasedById);
        grade.HasIndex(g => g.ReleaseAt);
        grade.HasQueryFilter(g => g.Part == GradePart.Agreed);
        grade.HasOne(g => g.Submission).WithMany().HasForeignKey(g => g.SubmissionId);
        grade.HasIndex(g => new { g.SubmissionId, g.Part }).IsUnique();
        grade.HasOne<Person>().WithMany().HasForeignKey(g => g.SavedById);
        grade.HasMany(g => g.Marks).WithOne().HasForeignKey(m => m.GradeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Mark> mark)
    {
        mark.HasKey(m => new { m.GradeId, m.CriterionId });
        mark.Property(m => m.CriterionId).HasMaxLength(100);
        mark.Property(m => m.Points).HasPrecision(6, 2);
        mark.Property(m => m.Remark).HasMaxLength(Mark.RemarkLength);
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
        comment.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.CommentId);
    }

    public void Configure(EntityTypeBuilder<Reply> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Text).HasMaxLength(Reply.TextLength);
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.AuthorId);
    }

    public void Configure(EntityTypeBuilder<CommentDraft> draft)
    {
        draft.HasKey(d => new { d.SubmissionId, d.AuthorId, d.Start, d.End });
        draft.Property(d => d.Text).HasMaxLength(Comment.TextLength);
        draft.HasOne<Submission>().WithMany().HasForeignKey(d => d.SubmissionId);
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.AuthorId);
    }

    public void Configure(EntityTypeBuilder<SavedComment> saved)
    {
        saved.Property(c => c.Id).ValueGeneratedNever();
        saved.Property(c => c.Text).HasMaxLength(Comment.TextLength);
        saved.Property(c => c.CriterionId).HasMaxLength(100);
        saved.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId);
        saved.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId);
    }

    public void Configure(EntityTypeBuilder<RulesCopy> copy)
    {
        copy.HasKey(c => c.Key);
        copy.Property(c => c.Key).HasMaxLength(RulesCopy.KeyLength).IsFixedLength().IsUnicode(false);
        copy.Ignore(c => c.Rules);
    }
}
