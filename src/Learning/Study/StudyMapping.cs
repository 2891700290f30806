using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Study;

internal sealed class StudyMapping : IEntityTypeConfiguration<Answer>, IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<Visit>
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
        visit.HasIndex(v => new { v.MembershipId, v.LessonId }).IsUnique();
    }
}
