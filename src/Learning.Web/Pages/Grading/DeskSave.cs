using Learning.Essays;
using Learning.Grading;
using Learning.Grading.Markers;
using Learning.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Saving, with whatever a button of the desk asks for besides: all of it or nothing.</summary>
public sealed partial class DeskModel
{
    /// <param name="Remove">A comment to take away.</param>
    /// <param name="Restore">A comment to bring back.</param>
    /// <param name="Bank">A comment whose words go into the bank.</param>
    /// <param name="Insert">Words of the bank that become a comment on the paragraph <paramref name="Into"/>.</param>
    /// <param name="MoveTo">Go on by the course's newer rules, by their key.</param>
    /// <param name="Take">The points of one of two markers, in place of those in the form.</param>
    /// <param name="IsKeeping">Comments in the making are kept as such.</param>
    public sealed record Wish(Guid? Remove = null, Guid? Restore = null, Guid? Bank = null, Guid? Insert = null, int? Into = null, string? MoveTo = null, bool ForgetTime = false, GradePart? Take = null, bool IsKeeping = false);

    /// <returns>Null where there is nothing to grade for this person.</returns>
    private async Task<Grade?> Save(Wish wish, CancellationToken ct)
    {
        if (await Found(ct) is not { } submission) return null;
        var markers = await MarkersOf(submission, ct);
        markers?.RequireMayWrite();
        var part = markers?.Part ?? GradePart.Agreed;
        if (Part != part) throw new Refusal("Markers.MovedOn");
        var grade = await db.Grades.IgnoreQueryFilters().Include(g => g.Marks).Include(g => g.Rules).FirstOrDefaultAsync(g => g.SubmissionId == SubmissionId && g.Part == part, ct);
        if (grade is null) db.Add(grade = new Grade(submission, part));
        Grade = grade;
        var (before, current) = (grade.PointsGiven, GradingRules.Of(librarian.Current.Find(submission.Assignment.Cohort.CourseId)?.FindHomework(submission.Assignment.HomeworkId)));
        var given = wish.Take is { } from && markers is not null ? markers.Take(from, Given()) : Given();
        grade.Save(grade.Rules ?? await RulesCopy.Of(db, markers?.First?.Rules?.Rules ?? current, ct), given, Summary, Version, Me, clock.Now(), Key);
        if (wish.MoveTo is not null) grade.MoveTo(await NewerRulesBy(wish.MoveTo, current, ct));
        if (wish.ForgetTime) grade.ForgetTime();
        if (markers is { IsApart: false }) await db.NoteAgreement(grade, before, markers, Me, ReceivedAt.Of(HttpContext), clock.Now(), ct);
        await ChangeComments(wish, ct);
        await KeepNew(submission, wish, ct);
        await CountUses(wish, ct);
        await db.SaveChangesAsync(ct);
        return grade;
    }

    /// <exception cref="Refusal"><c>Grade.RulesChangedAgain</c>: nobody moves to criteria that they have not seen offered.</exception>
    private async Task<RulesCopy> NewerRulesBy(string key, GradingRules current, CancellationToken ct) =>
        await RulesCopy.Of(db, current, ct) is var newer && newer.Key == key ? newer : throw new Refusal("Grade.RulesChangedAgain");

    private async Task ChangeComments(Wish wish, CancellationToken ct)
    {
        if (Edit.Count == 0 && wish is { Remove: null, Restore: null, Bank: null }) return;
        var comments = await db.Comments.OpenTo(Me, db.Submissions, db.Grades).Where(c => c.SubmissionId == SubmissionId).ToListAsync(ct);
        foreach (var comment in comments.Where(c => c.RemovedAt is null && Edit.ContainsKey(c.Id))) Change(comment);
        comments.Find(c => c.Id == wish.Remove)?.Remove(clock.Now());
        comments.Find(c => c.Id == wish.Restore)?.BringBack();
        if (comments.Find(c => c.Id == wish.Bank) is { } useful) await SaveToBank(ForBank(useful), ct);
    }

    private void Change(Comment comment)
    {
        try
        {
            comment.Edit(Edit[comment.Id], Me, clock.Now());
        }
        catch (Refusal refusal) when (refusal.Field is not null)
        {
            throw refusal.About($"Edit[{comment.Id}]");
        }
    }

    private string ForBank(Comment comment) => Placeholder.Lift(comment.Text, FirstName, $"{{{words["Bank.FirstName"]}}}");

    private async Task SaveToBank(string text, CancellationToken ct)
    {
        if (await db.SavedComments.OwnedBy(Me).AnyAsync(c => c.Text == text, ct)) return;
        if (await db.SavedComments.OwnedBy(Me).CountAsync(ct) >= SavedComment.Most) throw new Refusal("SavedComment.TooMany", SavedComment.Most);
        db.Add(new SavedComment(Me, text, null, null, clock.Now()));
    }

    private async Task KeepNew(Submission submission, Wish wish, CancellationToken ct)
    {
        var drafts = await db.CommentDrafts.Where(d => d.SubmissionId == SubmissionId && d.AuthorId == Me).ToListAsync(ct);
        var written = New.Where(c => c.IsWritten).ToList();
        if (wish.IsKeeping) KeepDrafts(submission, drafts, written);
        else db.RemoveRange(drafts);
        if (!wish.IsKeeping) await Add(submission, [.. written, .. await FromBank(wish, ct)], ct);
    }

    private void KeepDrafts(Submission submission, List<CommentDraft> drafts, List<NewComment> written)
    {
        foreach (var gone in drafts.Where(d => written.TrueForAll(c => c.Start != d.Start || c.End != d.End))) db.Remove(gone);
        foreach (var passage in written.GroupBy(c => (c.Start, c.End)))
        {
            var (start, end) = passage.Key;
            var text = string.Join("\n\n", passage.Select(c => c.Text));
            if (drafts.Find(d => d.Start == start && d.End == end) is { } known) known.Keep(text, clock.Now());
            else db.Add(new CommentDraft(submission, start, end, text, Me, clock.Now()));
        }
    }

    private async Task Add(Submission submission, List<NewComment> written, CancellationToken ct)
    {
        if (written.Count == 0) return;
        if (await db.Comments.Standing().CountAsync(c => c.SubmissionId == SubmissionId, ct) + written.Count > Comment.Most) throw new Refusal("Comment.TooMany", Comment.Most);
        try
        {
            db.AddRange(written.Select(c => new Comment(submission, Passage.In(submission.Text, c.Start, c.End), Placeholder.Fill(c.Text, FirstName), Me, clock.Now())));
        }
        catch (Refusal refusal)
        {
            throw refusal.About(null);
        }
    }

    private async Task<IEnumerable<NewComment>> FromBank(Wish wish, CancellationToken ct)
    {
        if (wish.Insert is not { } id || EssaySheet.Of(Submission.Text, []).Paragraphs.FirstOrDefault(p => p.Number == wish.Into) is not { } paragraph) return [];
        var text = await db.SavedComments.UsableBy(Me, Submission.Assignment.CohortId).Where(c => c.Id == id).Select(c => c.Text).FirstOrDefaultAsync(ct);
        return text is null ? [] : [new NewComment { Start = paragraph.Start, End = paragraph.End, Text = text }];
    }

    private async Task CountUses(Wish wish, CancellationToken ct)
    {
        var used = wish.IsKeeping || wish.Insert is null ? Used : [.. Used, wish.Insert.Value];
        if (used.Count == 0) return;
        await db.SavedComments.Where(c => used.Contains(c.Id) && (c.OwnerId == Me || c.CohortId == Submission.Assignment.CohortId))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Uses, c => c.Uses + 1), ct);
    }
}
