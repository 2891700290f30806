namespace Learning.Web.Http;

/// <summary>A form as the school reads it.</summary>
public static class FormFields
{
    /// <summary>Every value by its field; what was sent under no name is left out.</summary>
    public static ILookup<string, string> Fields(this IFormCollection form) =>
        form.SelectMany(field => field.Value.Select(value => (field.Key, Value: value ?? ""))).ToLookup(field => field.Key, field => field.Value, StringComparer.Ordinal);
}
