using Learning.Cohorts;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Mail;
using Learning.People;
using Learning.Study;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Learning.Data;

/// <summary>Everything the school remembers. One small context per database engine stands below; pages know only this one.</summary>
public abstract class LearningDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<SignInThrottle> SignInThrottles => Set<SignInThrottle>();

    public DbSet<Cohort> Cohorts => Set<Cohort>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Grade> Grades => Set<Grade>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LearningDb).Assembly);
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => !k.IsOwnership && !IsOwnPart(k)))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    /// <summary>SQL Server allows one cascade path to a table: only marks go with their grade.</summary>
    private static bool IsOwnPart(IMutableForeignKey key) =>
        key.DeclaringEntityType.ClrType == typeof(Mark);
}
