using Learning.Cohorts;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Essays;

internal sealed class EssayMapping :
    IEntityTypeConfiguration<Opening>, IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<Arrival>, IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Opening> opening)
    {
        opening.HasKey(o => new { o.MembershipId, o.AssignmentId });
        opening.HasOne<Assignment>().WithMany().HasForeignKey(o => o.AssignmentId);
        opening.HasOne<Membership>().WithMany().HasForeignKey(o => o.MembershipId);
    }

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne<Assignment>().WithMany().HasForeignKey(d => d.AssignmentId);
        draft.HasOne<Membership>().WithMany().HasForeignKey(d => d.MembershipId);
        draft.HasMany(d => d.Revisions).WithOne().HasForeignKey(r => r.DraftId);
        draft.HasIndex(d => new { d.MembershipId, d.AssignmentId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.HasIndex(r => new { r.DraftId, r.Number }).IsUnique();
        revision.HasIndex(r => new { r.IsSettled, r.KeptAt });
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property(s => s.Id).ValueGeneratedNever();
        submission.Property(s => s.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        submission.Property(s => s.ReceiptCode).HasMaxLength(ReceiptCode.Length).IsUnicode(false);
        submission.HasOne(s => s.Assignment).WithMany().HasForeignKey(s => s.AssignmentId);
        submission.HasOne(s => s.SourceBy).WithMany().HasForeignKey(s => s.SourceById);
        submission.HasOne(s => s.HandedInBy).WithMany().HasForeignKey(s => s.HandedInById);
        submission.Property("LatePenaltyPercent");
        submission.Ignore(s => s.SecondMarkerId);
        submission.HasOne(s => s.Membership).WithMany().HasForeignKey(s => s.MembershipId);
        submission.HasIndex(s => new { s.MembershipId, s.AssignmentId, s.Number }).IsUnique();
        submission.HasIndex(s => new { s.MembershipId, s.Key }).IsUnique();
        submission.HasIndex(s => s.ReceiptCode).IsUnique();
        submission.HasIndex(s => new { s.AssignmentId, s.ReceivedAt });
        submission.HasIndex(s => new { s.AssignmentId, s.Alias, s.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Arrival> arrival)
    {
        arrival.HasKey(a => new { a.SubmissionId, a.TrainerId });
        arrival.HasOne(a => a.Trainer).WithMany().HasForeignKey(a => a.TrainerId);
        arrival.HasOne(a => a.Submission).WithMany().HasForeignKey(a => a.SubmissionId);
        arrival.HasIndex(a => new { a.TrainerId, a.TellAt });
    }

    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Text).HasMaxLength(Question.TextLength);
        question.HasOne<Assignment>().WithMany().HasForeignKey(q => q.AssignmentId);
        question.HasOne<Membership>().WithMany().HasForeignKey(q => q.MembershipId);
        question.HasIndex(q => new { q.MembershipId, q.AssignmentId, q.AskedAt });
    }
}
