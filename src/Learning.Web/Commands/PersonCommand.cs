using System.CommandLine;
using Learning.Mail;
using Learning.People;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Learning.Web.Commands;

/// <summary><c>person add EMAIL --name NAME</c>: how the first account of a school comes to be.</summary>
internal static class PersonCommand
{
    private const string Instead = "Open its page /cohorts and invite the person there, or stop the program first.";

    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "The address to sign in with." };
        var name = new Option<string>("--name") { Description = "First and last name.", Required = true };
        var administrator = new Option<bool>("--administrator") { Description = "May run the school." };
        var fromStdin = new Option<bool>("--password-from-stdin") { Description = "Reads the password as one line from standard input. Otherwise a link is printed that sets it once." };
        var add = new Command("add", "Adds a person who can sign in.") { email, name, administrator, fromStdin };
        add.Does(async (parsed, services, cancellation) =>
        {
            var address = parsed.GetValue(email)!;
            if (EmailAddress.Parse(address)?.Address != address) return await parsed.Refuse($"'{address}' is not an e-mail address. Give the address alone, for example jan@example.com.");
            await services.OpenForWriting(Instead, cancellation);
            var person = new Person(address, parsed.GetValue(name)!) { IsAdministrator = parsed.GetValue(administrator) };
            return await Add(parsed, services, person, parsed.GetValue(fromStdin));
        });
        return new Command("person", "People who can sign in.") { add };
    }

    private static async Task<int> Add(ParseResult parsed, IServiceProvider services, Person person, bool fromStdin)
    {
        if (person.Name.Length is 0 or > Person.NameLength) return await parsed.Refuse($"--name must have 1 to {Person.NameLength} characters.");
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var added = fromStdin ? await people.CreateAsync(person, await Console.In.ReadLineAsync() ?? "") : await people.CreateAsync(person);
        if (!added.Succeeded) return await parsed.Refuse(string.Join(Environment.NewLine, added.Errors.Select(e => e.Description)));
        await parsed.Say($"Added {person.Name} <{person.Email}>{(person.IsAdministrator ? ", administrator" : "")}.");
        if (!fromStdin) await SayLink(parsed, scope.ServiceProvider, person);
        return CommandActions.Done;
    }

    private static async Task SayLink(ParseResult parsed, IServiceProvider services, Person person)
    {
        var school = services.GetRequiredService<School>();
        school.PublicAddress ??= new Uri(services.GetRequiredService<IConfiguration>()["urls"]?.Split(';')[0] ?? "http://localhost:5080");
        var link = await services.GetRequiredService<PasswordLinks>().For(person, InvitationTokens.Name);
        await parsed.Say($"This link sets the password, once:{Environment.NewLine}{link}");
    }
}
