namespace Learning.People;

/// <summary>Who runs the school, as the database says it now, whatever a session remembers.</summary>
public static class PersonScopes
{
    public static IQueryable<Person> Administrators(this IQueryable<Person> people) => people.Where(p => p.IsAdministrator);
}
