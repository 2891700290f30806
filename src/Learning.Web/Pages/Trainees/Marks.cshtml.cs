using Learning.Cohorts;
using Learning.Data;
using Learning.Essays.Files;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.Pages.Grading;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>The marks of an edition for a spreadsheet: a row for each trainee and homework. Unreleased ones are marked as such by their state.</summary>
public sealed class MarksModel(LearningDb db, PageWords words, HomeworkTitles titles) : PageModel
{
    private static readonly string[] Columns = ["Name", "Email", "Homework", "State", "Number", "ReceivedAt", "Words", "Points", "Most", "Mark", "Penalty", "ReleasedAt"];

    public async Task<IActionResult> OnGet(Guid cohort)
    {
        var found = await db.Cohorts.TaughtBy(User.Id()).AsNoTracking().FirstOrDefaultAsync(c => c.Id == cohort);
        if (found is null) return NotFound();
        var sheet = await CohortSheet.Of(db, cohort, HttpContext.RequestAborted);
        var rows = sheet.Rows.SelectMany(row => row.Cells.Select(cell => Row(row, cell)));
        return Csv.File(FileName.Shown(words["Marks.File", found.Name]), rows.Prepend([.. Columns.Select(column => words[$"Marks.{column}"])]));
    }

    private object[] Row(CohortSheet.Row row, CohortSheet.Cell cell)
    {
        var zone = cell.Assignment.Zone;
        // Its number, the second it came in, or its length, would tell whose work it is as well as a name.
        var shown = CellView.IsHidden(cell) ? null : cell.Work;
        var marked = cell is { State: WorkState.Graded or WorkState.Released, Grade.Rules: { } rules } && rules.Rules.Rubric.HasPoints ? Scale.Of(cell.Grade, rules.Rules) : null;
        return
        [
            row.Name, row.Email, titles.Of(cell.Assignment).Text, words[$"WorkState.{cell.State}"], Or(shown?.Number), shown is { } work ? Moments.Time(work.ReceivedAt, zone) : "", Or(shown?.WordCount),
            Or((double?)marked?.Total), Or((double?)marked?.Most), marked is null ? "" : words.Mark(marked), Penalty(cell, marked), cell.Grade?.ReleasedAt is { } released ? Moments.Time(released, zone) : "",
        ];
    }

    private static object Penalty(CohortSheet.Cell cell, Scale? marked) =>
        marked is not null && cell.Work is { } work && Essays.Submission.IsLate(work.WasLate, work.ReceivedAt, cell.Deadline) ? cell.Deadline.LatePenaltyPercent : "";

    private static object Or<T>(T? number)
        where T : struct => number is { } value ? value : "";
}
