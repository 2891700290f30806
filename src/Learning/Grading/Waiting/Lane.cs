using Learning.Cohorts;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>One trainer's share of what waits of one homework of one edition: an index has its rows side by side, in the order of the queue.</summary>
public sealed record Lane(Guid AssignmentId, string HomeworkId, string Title, Guid CohortId, string CourseId, string Cohort, Guid TrainerId, string Trainer, bool IsMine, int Overdue, int Appeals, int Again, int First)
{
    /// <summary>Counted no further: what counting costs has an end, too.</summary>
    public const int Most = 1_000;

    /// <summary>What waits for somebody else here is theirs alone.</summary>
    public bool IsMarkedTwice { get; init; }

    /// <summary>Two courses may call a homework the same.</summary>
    public string Homework => $"{CourseId}/{HomeworkId}";

    public int Waiting => Overdue + Appeals + Again + First;

    public bool IsCountedWhole => Overdue < Most && Appeals < Most && Again < Most && First < Most;

    public int Of(Urgency urgency) => urgency switch
    {
        Urgency.Overdue => Overdue,
        Urgency.Appeal => Appeals,
        Urgency.Again => Again,
        _ => First,
    };

    /// <summary>Every lane of the editions that a trainer teaches in which something waits, or which is in use.</summary>
    public static Task<List<Lane>> Of(DbContext db, Guid trainerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var waits = db.Set<Wait>();
        var lanes =
            from mine in db.Set<Membership>()
            where mine.PersonId == trainerId && mine.Role == Role.Trainer
            from assignment in db.Set<Assignment>()
            where assignment.CohortId == mine.CohortId && waits.Any(w => w.AssignmentId == assignment.Id)
            from trainer in db.Set<Membership>()
            where trainer.CohortId == mine.CohortId && trainer.Role == Role.Trainer
            orderby mine.Cohort.Name, assignment.Title, trainer.Person.Name, assignment.Id, trainer.Id
            select new Lane(
                assignment.Id, assignment.HomeworkId, assignment.Title, mine.CohortId, mine.Cohort.CourseId, mine.Cohort.Name, trainer.PersonId, trainer.Person.Name,
                trainer.PersonId == trainerId || (trainer.SubstituteId == trainerId && trainer.AwayFrom <= now && trainer.AwayUntil > now),
                waits.Where(w => w.AssignmentId == assignment.Id && w.TrainerId == trainer.PersonId && w.Urgency == Urgency.Overdue).OrderBy(w => w.Since).Take(Most).Count(),
                waits.Where(w => w.AssignmentId == assignment.Id && w.TrainerId == trainer.PersonId && w.Urgency == Urgency.Appeal).OrderBy(w => w.Since).Take(Most).Count(),
                waits.Where(w => w.AssignmentId == assignment.Id && w.TrainerId == trainer.PersonId && w.Urgency == Urgency.Again).OrderBy(w => w.Since).Take(Most).Count(),
                waits.Where(w => w.AssignmentId == assignment.Id && w.TrainerId == trainer.PersonId && w.Urgency == Urgency.First).OrderBy(w => w.Since).Take(Most).Count())
            { IsMarkedTwice = assignment.IsMarkedTwice };
        return lanes.ToListAsync(cancellation);
    }
}
