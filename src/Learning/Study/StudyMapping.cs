using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Study;

internal sealed class StudyMapping : IEntityTypeConfiguration<Answer>, IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<Visit>, IEntityTypeConfiguration<Note>, IEntityTypeConfiguration<MistakeReport>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.LessonId).HasMaxLength(100);
        answer.Property(a => a.ExerciseId).HasMaxLength(100);
        answer.HasOne(a => a.Membership).WithMany().HasForeignKey(a => a.MembershipId);
        answer.HasIndex(a => new { a.MembershipId, a.ExerciseId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.Property(a => a.LessonId).HasMaxLength(100);
        attempt.Property(a => a.ExerciseId).HasMaxLength(100);
        attempt.HasOne<Membership>().WithMany().HasForeignKey(a => a.MembershipId);
        attempt.HasIndex(a => new { a.MembershipId, a.ExerciseId, a.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.Property(v => v.Id).ValueGeneratedNever();
        visit.Property(v => v.LessonId).HasMaxLength(100);
        visit.HasOne<Membership>().WithMany().HasForeignKey(v => v.MembershipId);
        visit.Property(v => v.Trail).HasMaxLength(ReadingPlace.TrailLength).IsUnicode(false);
        visit.Property(v => v.ReadVersion).HasMaxLength(LessonVersion.Length).IsUnicode(false);
        visit.Ignore(v => v.Place);
        visit.HasIndex(v => new { v.MembershipId, v.LessonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.LessonId).HasMaxLength(100);
        note.Property(n => n.Language).HasMaxLength(10).IsUnicode(false);
        note.Property(n => n.Exact).HasMaxLength(TextQuote.LongestExact);
        note.Property(n => n.Prefix).HasMaxLength(TextQuote.ContextLength);
        note.Property(n => n.Suffix).HasMaxLength(TextQuote.ContextLength);
        note.Property(n => n.Text).HasMaxLength(Note.TextLength);
        note.Ignore(n => n.Quote);
        note.HasOne(n => n.Membership).WithMany().HasForeignKey(n => n.MembershipId);
        note.HasIndex(n => new { n.MembershipId, n.LessonId });
    }

    public void Configure(EntityTypeBuilder<MistakeReport> report)
    {
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.LessonId).HasMaxLength(100);
        report.Property(r => r.Quote).HasMaxLength(MistakeReport.QuoteLength);
        report.Property(r => r.Text).HasMaxLength(MistakeReport.TextLength);
        report.HasOne<Membership>().WithMany().HasForeignKey(r => r.MembershipId);
        report.HasIndex(r => new { r.MembershipId, r.At });
    }
}
