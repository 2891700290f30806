using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Mail;
using Learning.People;
using Learning.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Cohorts;

/// <summary>Brings people into a cohort by their addresses, and writes to them.</summary>
public sealed class Enrolment(LearningDb db, Librarian librarian, PasswordLinks links, School school)
{
    /// <summary>Finds these people or makes them, enrols those who are not members yet, and posts a letter to each of those. Belongs in a transaction, whose owner saves.</summary>
    /// <param name="cohort">With its memberships loaded.</param>
    /// <returns>How many are new; the rest were members before.</returns>
    /// <exception cref="Refusal"><c>Cohort.OtherRole</c>.</exception>
    public async Task<int> Enrol(Cohort cohort, Role role, AddressList list, DateTimeOffset now, CancellationToken ct)
    {
        var people = await PeopleOf(list, ct);
        if (people.FirstOrDefault(p => cohort.Memberships.Any(m => m.PersonId == p.Id && m.Role != role)) is { } other) throw new Refusal("Cohort.OtherRole", other.Email!) { Field = "Addresses" };
        var course = librarian.Current.Find(cohort.CourseId);
        var newcomers = people.Where(p => !cohort.HasMember(p.Id)).ToList();
        foreach (var person in newcomers)
        {
            var membership = cohort.Enrol(person, role, now);
            db.Add(membership);
            db.Add(person.HasPassword() ? Invitation.News(membership, course, school, now) : await Invite(membership, 1, now));
        }

        return newcomers.Count;
    }

    /// <param name="number">Counts the invitations to this membership.</param>
    public async Task<Letter> Invite(Membership membership, int number, DateTimeOffset now)
    {
        var link = await links.For(membership.Person, InvitationTokens.Name);
        return Invitation.For(membership, number, librarian.Current.Find(membership.Cohort.CourseId), link, school, now);
    }

    private async Task<IReadOnlyList<Person>> PeopleOf(AddressList list, CancellationToken ct)
    {
        var keys = list.Addresses.Select(a => a.Key).ToArray();
        var known = await db.People.Where(p => keys.Contains(p.NormalizedEmail)).ToDictionaryAsync(p => p.NormalizedEmail!, StringComparer.Ordinal, ct);
        return [.. list.Addresses.Select(a => known.GetValueOrDefault(a.Key) ?? Newcomer(a))];
    }

    private Person Newcomer(EmailAddress address) => db.Add(new Person(address.Address, address.Name)).Entity;
}
