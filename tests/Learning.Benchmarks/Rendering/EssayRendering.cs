using BenchmarkDotNet.Attributes;
using Learning.Lessons;

namespace Learning.Benchmarks.Rendering;

/// <summary>A trainee's text as a trainer opens it; the longest homework of the sample course has 900 words.</summary>
[MemoryDiagnoser]
public class EssayRendering
{
    private readonly string essay = SampleTexts.Essay(900, 1);
    private readonly string hostile = new('>', 60_000);

    [Benchmark(Baseline = true)]
    public string Essay() => PlainMarkdown.ToHtml(essay);

    [Benchmark]
    public string SixtyThousandQuoteMarks() => PlainMarkdown.ToHtml(hostile);
}
