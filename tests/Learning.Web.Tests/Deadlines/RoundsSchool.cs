using Learning.Essays;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Deadlines;

/// <summary>A school with a database that can be made to fail, and as many nodes doing the rounds as a test wants.</summary>
public sealed class RoundsSchool : SchoolUnderTest
{
    internal Trouble Trouble { get; } = new();

    /// <summary>Another node over the same database.</summary>
    public DeadlineRounds AnotherNode() => ActivatorUtilities.CreateInstance<DeadlineRounds>(Services);

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<IInterceptor>(Trouble);
}
