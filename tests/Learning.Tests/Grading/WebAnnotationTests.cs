using System.Text.Json;
using Learning.Grading;

namespace Learning.Tests.Grading;

public sealed class WebAnnotationTests
{
    [Fact]
    public void No_comments_are_an_empty_collection()
    {
        using var json = JsonDocument.Parse(WebAnnotations.Of(new Uri("https://szkola.test/grading/1"), [], new Dictionary<Guid, string>()));

        json.RootElement.GetProperty("@context").GetString().ShouldBe("http://www.w3.org/ns/anno.jsonld");
        json.RootElement.GetProperty("type").GetString().ShouldBe("AnnotationCollection");
        json.RootElement.GetProperty("total").GetInt32().ShouldBe(0);
    }
}
