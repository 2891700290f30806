using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Identity;

namespace Learning.Web.SignIn;

/// <summary>Whatever sets a password through Identity keeps the school's own rules as well.</summary>
public sealed class PasswordRules(PageWords words) : IPasswordValidator<Person>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Passwords.ProblemWith(password ?? "", user.Email ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = problem.Code, Description = words.Of(problem) })
            : IdentityResult.Success);
}
