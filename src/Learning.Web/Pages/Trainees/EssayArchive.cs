using System.Globalization;
using System.IO.Compression;
using System.Text;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Grading;
using Learning.Homework;
using Learning.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>
/// The essays of one homework that count: each as text, with the files that came with it, and an index. A few are read at a time, however many there are.
/// Where names stay hidden until the release, an unreleased essay goes by a number.
/// </summary>
public sealed class EssayArchive(LearningDb db, UploadFolder folder, Assignment assignment, PageWords words)
{
    private const int AtOnce = 20;

    private static readonly string[] Columns = ["Name", "Email", "Number", "ReceivedAt", "Words", "Sha256", "Late", "FileName"];

    private sealed record Essay(Guid Id, string Name, string Email, int Number, DateTimeOffset ReceivedAt, int WordCount, string Sha256, bool WasLate, string Text, int? Alias, bool IsReleased, PersonalDeadline? Personal);

    public async Task Write(ZipArchive archive, CancellationToken ct)
    {
        List<object[]> index = [[.. Columns.Select(column => words[$"Marks.{column}"])]];
        Essay? after = null;
        while (await Next(after, ct) is { Count: > 0 } essays)
        {
            var files = (await Files([.. essays.Select(e => e.Id)], ct)).ToLookup(f => f.SubmissionId);
            foreach (var essay in essays) index.Add(await Add(archive, essay, index.Count, files[essay.Id], ct));
            after = essays[^1];
        }

        await using var csv = await archive.CreateEntry("index.csv").OpenAsync(ct);
        await csv.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
        await csv.WriteAsync(Encoding.UTF8.GetBytes(Csv.Write(index)), ct);
    }

    /// <remarks>Each page goes on where the last one ended.</remarks>
    private Task<List<Essay>> Next(Essay? after, CancellationToken ct) => Later(after).ThatCount(db.Submissions).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Take(AtOnce)
        .Select(s => new Essay(s.Id, s.Membership.Person.Name, s.Membership.Person.Email!, s.Number, s.ReceivedAt, s.WordCount, s.Sha256, s.WasLate, s.Text, s.Alias, db.Grades.Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null), db.PersonalDeadlines.FirstOrDefault(p => p.MembershipId == s.MembershipId && p.AssignmentId == s.AssignmentId)))
        .ToListAsync(ct);

    private IQueryable<Submission> Later(Essay? after)
    {
        var handedIn = db.Submissions.Where(s => s.AssignmentId == assignment.Id);
        if (after is null) return handedIn;
        var (at, id) = (after.ReceivedAt, after.Id);
        return handedIn.Where(s => s.ReceivedAt >= at && (s.ReceivedAt > at || s.Id.CompareTo(id) > 0));
    }

    private sealed record Enclosed(Guid SubmissionId, Guid Id, string Name);

    private Task<List<Enclosed>> Files(Guid[] essays, CancellationToken ct) =>
        db.Enclosures.Where(e => essays.Contains(e.SubmissionId)).OrderBy(e => e.Attachment.ReceivedAt).Select(e => new Enclosed(e.SubmissionId, e.AttachmentId, e.Attachment.Name)).ToListAsync(ct);

    private async Task<object[]> Add(ZipArchive archive, Essay essay, int place, IEnumerable<Enclosed> files, CancellationToken ct)
    {
        var isHidden = assignment.IsBlind && !essay.IsReleased;
        var (name, email) = isHidden ? (Byline.Of(essay.Name, essay.Alias ?? 0), "") : (essay.Name, essay.Email);
        var stem = FileName.Shown(string.Create(CultureInfo.InvariantCulture, $"{place:000} {name} {words["Submission.Numbered", essay.Number]}"));
        await using (var text = await Entry(archive, $"{stem}.txt", essay).OpenAsync(ct)) await text.WriteAsync(Encoding.UTF8.GetBytes(essay.Text), ct);
        // A file names its author inside: where names are hidden it stays here, as it does on the desk.
        foreach (var (file, number) in isHidden ? [] : files.Select((file, i) => (file, i + 1)))
        {
            if (folder.Open(file.Id) is not { } original) continue;
            await using (original)
            await using (var copy = await Entry(archive, string.Create(CultureInfo.InvariantCulture, $"{stem}/{number} {file.Name}"), essay).OpenAsync(ct))
                await original.CopyToAsync(copy, ct);
        }

        return [name, email, essay.Number, Moments.Time(essay.ReceivedAt, assignment.Zone), essay.WordCount, essay.Sha256, words[Submission.IsLate(essay.WasLate, essay.ReceivedAt, assignment.DeadlineOf(essay.Personal)) ? "Marks.Yes" : "Marks.No"], $"{stem}.txt"];
    }

    private ZipArchiveEntry Entry(ZipArchive archive, string name, Essay essay)
    {
        var entry = archive.CreateEntry(name);
        // The format has no zones: the edition's local time.
        entry.LastWriteTime = TimeZoneInfo.ConvertTime(essay.ReceivedAt, assignment.Zone);
        return entry;
    }
}
