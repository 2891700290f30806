using Learning.Cohorts;
using Learning.Essays;
using Learning.Homework;
using Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.Grading.Waiting;

internal sealed class WaitMapping : IEntityTypeConfiguration<Wait>, IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Wait> wait)
    {
        wait.Property(w => w.Id).ValueGeneratedNever();
        wait.HasOne<Submission>().WithMany().HasForeignKey(w => w.SubmissionId);
        wait.HasOne<Assignment>().WithMany().HasForeignKey(w => w.AssignmentId);
        wait.HasOne<Membership>().WithMany().HasForeignKey(w => w.MembershipId);
        wait.HasOne<Person>().WithMany().HasForeignKey(w => w.TrainerId);
        wait.HasIndex(w => new { w.SubmissionId, w.Part }).IsUnique();
        wait.HasIndex(w => new { w.MembershipId, w.AssignmentId });
        // A lane of the queue in its order.
        wait.HasIndex(w => new { w.AssignmentId, w.TrainerId, w.Urgency, w.Since, w.Id });
        wait.HasIndex(w => w.PromisedAt);
    }

    public void Configure(EntityTypeBuilder<Reading> reading)
    {
        reading.HasKey(r => new { r.SubmissionId, r.PersonId });
        reading.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId);
        reading.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
        reading.HasIndex(r => r.Until);
    }
}
