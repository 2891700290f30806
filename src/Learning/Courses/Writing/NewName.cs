using System.Buffers;
using System.Globalization;
using Learning.Lessons;

namespace Learning.Courses.Writing;

/// <summary>What something new is called, and the id and folder that come of it.</summary>
internal sealed record NewName(string Title, string Slug)
{
    private const int Longest = 50;
    private static readonly SearchValues<char> Special = SearchValues.Create(":#{}[]&*!|>'\"%@`,?-");

    /// <summary>The title as a YAML value.</summary>
    public string Quoted => Title.AsSpan().IndexOfAny(Special) < 0 ? Title : $"'{Title.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>As a title, <c>Trudna rozmowa</c>, or as a name, <c>trudna-rozmowa</c>.</summary>
    public static NewName Of(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var slug = Learning.Lessons.Slug.Of(words).TrimStart("0123456789-".ToCharArray());
        if (slug.Length > Longest) slug = slug[..Longest].TrimEnd('-');
        if (!Identifier.IsValid(slug) || CourseAddress.IsReserved(slug)) throw new CannotWrite($"'{name}' gives no usable name for a folder. It needs at least two letters a–z or with Polish marks, begins with a letter, and is none of those that stand for something else: files, glossary, homework, search …");
        if (words == slug) words = slug.Replace('-', ' ');
        return new NewName(char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..], slug);
    }
}
