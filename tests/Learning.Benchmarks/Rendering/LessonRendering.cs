using BenchmarkDotNet.Attributes;
using Learning.Lessons;
using Markdig;

namespace Learning.Benchmarks.Rendering;

/// <summary>A lesson of about 1,000 words: parsed, checked, typeset and rendered, against Markdig alone with the same extensions.</summary>
[MemoryDiagnoser]
public class LessonRendering
{
    private readonly MarkdownPipeline bare = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseTaskLists().UseFootnotes().UseDefinitionLists().UseAbbreviations()
        .UseAlertBlocks().UseCustomContainers().UseFigures().UseAutoLinks().UseGenericAttributes().UsePreciseSourceLocation()
        .Build();

    [Benchmark(Baseline = true)]
    public string BareMarkdig() => Markdown.ToHtml(SampleTexts.Lesson, bare);

    [Benchmark]
    public Prose Lesson() => LessonMarkdown.Render(SampleTexts.Lesson, "pl");
}
