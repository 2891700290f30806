using Learning.Courses;
using Learning.Data;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.Pages.Homework;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Trainees;

/// <summary>The page of a homework as one trainee sees it, to look at. It takes no form, opens nothing in the trainee's name and stores nothing; the draft stays the trainee's own.</summary>
public sealed class AsTraineeModel(LearningDb db, Librarian librarian, School school, TimeProvider clock, PageWords words) : TraineeForm(db)
{
    public WriteModel Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Seen = new WriteModel(Db, librarian, school, clock, words) { AssignmentId = AssignmentId, IsOnlyShown = true };
        return await Seen.LoadFor(Trainee.PersonId) ?? Page();
    }
}
