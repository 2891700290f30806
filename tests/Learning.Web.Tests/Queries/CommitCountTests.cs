using System.Data.Common;
using Learning.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Queries;

/// <summary>What a person waits for is one durable write: all of a save goes in one transaction.</summary>
public sealed class CommitCountTests(CommitCountTests.WatchedSchool school) : IClassFixture<CommitCountTests.WatchedSchool>
{
    [Theory]
    [InlineData("Save")]
    [InlineData("Keep")]
    [InlineData("Release")]
    public async Task A_grade_with_marks_words_and_comments_is_one_commit(string handler)
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(120)));
        var form = FilledForm.Of(desk, "#grade", [.. Deeds.AllMarks(desk), ("Summary", "Słowa."), ("Remark[stanowisko]", "Teza jest."), ("New[1].Text", "Raz."), ("New[2].Text", "Dwa.")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{school.Address}{desk.Url.AbsolutePath[1..]}?handler={handler}") { Content = form.Content() };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        school.Commits.Forget();

        using var answer = await trainer.Send(request);

        ((int)answer.StatusCode).ShouldBeLessThan(400);
        school.Commits.Count.ShouldBe(1);
        (await edition.Grades()).Single().Total.ShouldBe(20);
    }

    public sealed class WatchedSchool : SchoolUnderTest
    {
        public CommitCount Commits => Services.GetRequiredService<CommitCount>();

        protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<CommitCount>().AddSingleton<IInterceptor>(services => services.GetRequiredService<CommitCount>());
    }

    /// <summary>Counts what requests commit; what goes on behind them is left out.</summary>
    public sealed class CommitCount(IHttpContextAccessor requests) : DbTransactionInterceptor
    {
        private int count;

        public int Count => count;

        public void Forget() => count = 0;

        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Note();

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Note();
            return Task.CompletedTask;
        }

        private void Note()
        {
            if (requests.HttpContext is not null) Interlocked.Increment(ref count);
        }
    }
}
