using System.Collections.Immutable;
using Learning.Courses;
using Learning.Grading;
using Learning.Lessons;

namespace Learning.Tests.Grading;

/// <summary>What a grade was begun with is kept word for word, in every language, once for all that share it.</summary>
public sealed class RulesCopyTests
{
    [Fact]
    public void A_copy_reads_back_as_it_was()
    {
        var rules = new GradingRules(Rubric("Żółta łódź „płynie”", 5) with { HasPoints = false }, GradeScale.Polish, 10.5m);

        var copy = new RulesCopy(rules);
        var again = (RulesCopy)Activator.CreateInstance(typeof(RulesCopy), nonPublic: true)!;
        typeof(RulesCopy).GetProperty(nameof(RulesCopy.Json))!.SetValue(again, copy.Json);

        var read = again.Rules;
        (read.Scale, read.Passing, read.Rubric.HasPoints, read.Rubric.Points).ShouldBe((GradeScale.Polish, 10.5m, false, 5m));
        var criterion = read.Rubric.Criteria.ShouldHaveSingleItem();
        criterion.Text.Original.Title.ShouldBe("Żółta łódź „płynie”");
        criterion.Text.Translations["en"].Title.ShouldBe("In English");
        criterion.Levels.Select(l => (l.Points, l.Text.Original.Title)).ShouldBe([(5m, "Wszystko"), (0m, "Nic")]);
        copy.Json.ShouldContain("Żółta łódź");
    }

    [Fact]
    public void The_same_rules_have_the_same_key_and_others_another()
    {
        var key = new RulesCopy(new(Rubric("Teza", 5), GradeScale.Points, null)).Key;

        new RulesCopy(new(Rubric("Teza", 5), GradeScale.Points, null)).Key.ShouldBe(key);
        new RulesCopy(new(Rubric("Teza", 6), GradeScale.Points, null)).Key.ShouldNotBe(key);
        new RulesCopy(new(Rubric("Tezy", 5), GradeScale.Points, null)).Key.ShouldNotBe(key);
        new RulesCopy(new(Rubric("Teza", 5), GradeScale.Percent, null)).Key.ShouldNotBe(key);
        new RulesCopy(new(Rubric("Teza", 5), GradeScale.Points, 3)).Key.ShouldNotBe(key);
    }

    internal static Rubric Rubric(string title, decimal points) => new([new Criterion("teza", Said(title), points, [new Level(points, Said("Wszystko")), new Level(0, Said("Nic"))])]);

    private static Translated<CriterionText> Said(string title) =>
        new("pl", new CriterionText(title, "Opis"), ImmutableDictionary<string, CriterionText>.Empty.Add("en", new CriterionText("In English", "")));
}
