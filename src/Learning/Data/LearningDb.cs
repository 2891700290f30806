using Learning.Cohorts;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Grading;
using Learning.Grading.Appeals;
using Learning.Grading.Similarity;
using Learning.Grading.Waiting;
using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Learning.Study;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Learning.Data;

/// <summary>Everything the school remembers. One small context per database engine stands below; pages know only this one.</summary>
public abstract class LearningDb(DbContextOptions options) : DbContext(options)
{
    private const int Repetitions = 5;

    public DbSet<Person> People => Set<Person>();

    public DbSet<SignInThrottle> SignInThrottles => Set<SignInThrottle>();

    public DbSet<Cohort> Cohorts => Set<Cohort>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<PersonalDeadline> PersonalDeadlines => Set<PersonalDeadline>();

    public DbSet<DeadlineMove> DeadlineMoves => Set<DeadlineMove>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<AutoHandIn> AutoHandIns => Set<AutoHandIn>();

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Arrival> Arrivals => Set<Arrival>();

    public DbSet<Return> Returns => Set<Return>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Enclosure> Enclosures => Set<Enclosure>();

    public DbSet<Grade> Grades => Set<Grade>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentDraft> CommentDrafts => Set<CommentDraft>();

    public DbSet<SavedComment> SavedComments => Set<SavedComment>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<Wait> Waits => Set<Wait>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<Fingerprint> Fingerprints => Set<Fingerprint>();

    public DbSet<Resemblance> Resemblances => Set<Resemblance>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<MistakeReport> MistakeReports => Set<MistakeReport>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>
    /// Does the work in one transaction and repeats it, from an empty change tracker, when the database asks for that or when somebody else stored the same
    /// unique key or changed the same row first: the repetition sees theirs. So <paramref name="work"/> loads all it decides by, saves, and does nothing that cannot be done twice.
    /// On SQLite nobody else writes meanwhile; on a server unique indexes and version numbers are the arbiter.
    /// </summary>
    /// <exception cref="InvalidOperationException">Unsaved changes are waiting: they would be forgotten.</exception>
    /// <exception cref="DbUpdateException">As from saving; still one of these two after five repetitions.</exception>
    public async Task<T> Write<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is not null) return await work(cancellation);
        if (ChangeTracker.HasChanges()) throw new InvalidOperationException("Save or drop what has changed before a new transaction begins.");
        for (var repetition = 0; ; repetition++)
        {
            try
            {
                return await Database.CreateExecutionStrategy().ExecuteAsync(work, Transact, cancellation);
            }
            catch (DbUpdateException duplicate) when (repetition < Repetitions && (duplicate is DbUpdateConcurrencyException || duplicate.IsUniqueViolation()))
            {
            }
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<CancellationToken, Task> work, CancellationToken cancellation = default) =>
        Write(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellation);

    private async Task<T> Transact<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        ChangeTracker.Clear();
        // A save that fails fails the whole, so there is no point to go back to; SQLite would copy every page it changes to a file for it.
        Database.AutoSavepointsEnabled = false;
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var result = await work(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

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
