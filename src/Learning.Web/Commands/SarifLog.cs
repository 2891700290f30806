using System.Text.Json;
using System.Text.Json.Nodes;
using Learning.Courses;

namespace Learning.Web.Commands;

/// <summary>Problems as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), which forges show beside the line.</summary>
internal static class SarifLog
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="root">Addresses of files are relative to it, when the content lies inside it.</param>
    public static string Of(IReadOnlyList<Problem> problems, string content, string root)
    {
        var rules = problems.Select(p => p.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "Learning", ["rules"] = new JsonArray([.. rules.Select(code => new JsonObject { ["id"] = code })]) } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. problems.Select(p => ResultOf(p, rules, content, root))]),
            }),
        }.ToJsonString(Indented);
    }

    private static JsonObject ResultOf(Problem problem, List<string> rules, string content, string root) => new()
    {
        ["ruleId"] = problem.Code,
        ["ruleIndex"] = rules.IndexOf(problem.Code),
        ["level"] = problem.Severity == Severity.Error ? "error" : "warning",
        ["message"] = new JsonObject { ["text"] = problem.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = AddressOf(Path.GetFullPath(Path.Combine(content, problem.File)), root) },
                ["region"] = new JsonObject { ["startLine"] = problem.Line, ["startColumn"] = problem.Column },
            },
        }),
    };

    private static string AddressOf(string file, string root)
    {
        var path = Path.GetRelativePath(root, file);
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? new Uri(file).AbsoluteUri
            : string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
