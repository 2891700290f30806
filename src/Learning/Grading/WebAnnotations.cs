using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Learning.Grading;

/// <summary>Comments with their answers as a collection of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), in JSON-LD.</summary>
public static class WebAnnotations
{
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"; charset=utf-8";

    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="source">The address of the essay, which nothing changes any more.</param>
    /// <param name="names">Of those who wrote.</param>
    public static string Of(Uri source, IEnumerable<Comment> comments, IReadOnlyDictionary<Guid, string> names)
    {
        var ordered = comments.OrderBy(c => c.Passage.Start).ThenBy(c => c.Passage.End).ThenBy(c => c.WrittenAt).ToList();
        var items = ordered.SelectMany(c => c.Answers.OrderBy(a => a.WrittenAt).Select(a => OfAnswer(a, names)).Prepend(OfComment(source, c, names))).ToArray<JsonNode?>();
        var collection = new JsonObject
        {
            ["@context"] = Context,
            ["id"] = $"{source}/annotations.jsonld",
            ["type"] = "AnnotationCollection",
            ["total"] = items.Length,
            ["first"] = new JsonObject { ["type"] = "AnnotationPage", ["startIndex"] = 0, ["items"] = new JsonArray(items) },
        };
        return collection.ToJsonString(Readable);
    }

    private static JsonObject OfComment(Uri source, Comment comment, IReadOnlyDictionary<Guid, string> names)
    {
        var (passage, annotation) = (comment.Passage, Begin(comment.Id, "commenting", comment.AuthorId, comment.WrittenAt, comment.Text, names));
        if (comment.EditedAt is { } edited) annotation["modified"] = Instant(edited);
        annotation["target"] = new JsonObject
        {
            ["source"] = source.AbsoluteUri,
            ["selector"] = new JsonArray(
                new JsonObject { ["type"] = "TextQuoteSelector", ["prefix"] = passage.Prefix, ["exact"] = passage.Exact, ["suffix"] = passage.Suffix },
                new JsonObject { ["type"] = "TextPositionSelector", ["start"] = passage.Start, ["end"] = passage.End }),
        };
        return annotation;
    }

    private static JsonObject OfAnswer(Reply answer, IReadOnlyDictionary<Guid, string> names)
    {
        var annotation = Begin(answer.Id, "replying", answer.AuthorId, answer.WrittenAt, answer.Text, names);
        annotation["target"] = Name(answer.CommentId);
        return annotation;
    }

    private static JsonObject Begin(Guid id, string motivation, Guid authorId, DateTimeOffset at, string text, IReadOnlyDictionary<Guid, string> names) => new()
    {
        ["id"] = Name(id),
        ["type"] = "Annotation",
        ["motivation"] = motivation,
        ["created"] = Instant(at),
        ["creator"] = new JsonObject { ["type"] = "Person", ["name"] = names.GetValueOrDefault(authorId, "") },
        ["body"] = new JsonObject { ["type"] = "TextualBody", ["value"] = text, ["format"] = "text/plain" },
    };

    private static string Name(Guid id) => $"urn:uuid:{id}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
