using System.Net;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Homework;

/// <summary>One trainee writes in three windows, whatever comes to mind: no text that the school took is lost, and no click hands in twice.</summary>
public sealed class WritingCampaignTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const int Windows = 3;
    private const int Steps = 25;

    /// <summary>The same few at every run; in a long one (<c>tests/run --long</c> sets LEARNING_LONG) a hundred others.</summary>
    public static TheoryData<int> Seeds => [.. Environment.GetEnvironmentVariable("LEARNING_LONG") == "1" ? Enumerable.Range(0, 100).Select(_ => Random.Shared.Next()) : [1, 2, 3]];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_text_that_was_taken_is_lost_and_no_click_hands_in_twice(int seed)
    {
        var edition = await school.Open(brief => brief with { Attempts = null, MinimumWords = null, MaximumWords = null });
        using var trainee = await edition.SignInTrainee();
        var campaign = new Writing(edition, trainee, new Random(seed));

        await campaign.Play();

        var kept = await school.Db(async db => await db.Revisions.Where(r => db.Drafts.Any(d => d.Id == r.DraftId && d.AssignmentId == edition.Assignment.Id)).Select(r => r.Text).ToListAsync());
        campaign.Taken.Except(kept, StringComparer.Ordinal).ShouldBeEmpty();
        (await edition.Submissions()).Select(s => s.Text).ShouldBe(campaign.HandedIn);
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe(campaign.Current);
    }

    private sealed class Writing(Edition edition, Browser trainee, Random random)
    {
        private static readonly string[] Settlements = ["Draft.Take", "Draft.Merge", "Homework.Keep"];

        private readonly Page[] windows = new Page[Windows];
        private int words;

        public List<string> Taken { get; } = [];

        public List<string> HandedIn { get; } = [];

        /// <summary>What the school has as the text.</summary>
        public string Current { get; private set; } = "";

        public async Task Play()
        {
            for (var window = 0; window < Windows; window++) windows[window] = await trainee.Read(edition.HomeworkAddress);
            await Keep(0, SampleEssay.Of(60));
            for (var step = 0; step < Steps; step++) await Step(random.Next(Windows));
        }

        private async Task Step(int window)
        {
            edition.School.Clock.Advance(TimeSpan.FromSeconds(random.Next(90)));
            switch (random.Next(8))
            {
                case 0:
                    windows[window] = await trainee.Read(edition.HomeworkAddress);
                    break;
                case 1:
                    await HandIn(window);
                    break;
                case 2:
                    await Restore();
                    break;
                default:
                    await Keep(window, Changed(windows[window].ValueOf("Text")));
                    break;
            }
        }

        private string Changed(string text)
        {
            var all = text.Split(' ').ToList();
            all.Insert(random.Next(all.Count + 1), $"słowo{++words}");
            if (all.Count > 5 && random.Next(3) == 0) all.RemoveAt(random.Next(all.Count));
            return string.Join(' ', all).Trim();
        }

        private async Task Keep(int window, string text)
        {
            var answer = await trainee.Keep(windows[window], text);
            while (answer.Status == HttpStatusCode.Conflict)
            {
                answer.ValueOf("Text").ShouldBe(text);
                answer = await trainee.Submit(answer, "form.editor", [], Speech.Polish(Settlements[random.Next(Settlements.Length)]));
            }

            answer.Status.ShouldBe(HttpStatusCode.OK);
            Took(text, answer);
            windows[window] = answer;
        }

        /// <summary>Sometimes clicked twice.</summary>
        private async Task HandIn(int window)
        {
            var (page, text) = (windows[window], Changed(windows[window].ValueOf("Text")));
            var receipts = new List<string>();
            for (var click = random.Next(2); click >= 0; click--) receipts.Add((await trainee.HandIn(page, text)).Url.AbsolutePath);
            receipts.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldContain("/submissions/");
            HandedIn.Add(text);
            windows[window] = await trainee.Read(edition.HomeworkAddress);
            Took(text, windows[window]);
        }

        private async Task Restore()
        {
            var earlier = await trainee.Get($"{edition.HomeworkAddress}/revisions/{random.Next(6) + 1}");
            if (!earlier.Has("form[action*=Restore]")) return;
            Current = (await trainee.Submit(earlier, "form[action*=Restore]", [])).ValueOf("Text");
        }

        private void Took(string text, Page shown)
        {
            Taken.Add(text);
            Current = shown.ValueOf("Text");
        }
    }
}
