using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Learning.Lessons;

/// <summary>An order for each reader and exercise: always the same one, and never the one that the author wrote.</summary>
internal static class Shuffle
{
    /// <returns>The indices from 0, each once.</returns>
    public static ImmutableArray<int> Of(int count, string exerciseId, Guid reader)
    {
        var order = Enumerable.Range(0, count).OrderBy(i => Lot(i, exerciseId, reader), StringComparer.Ordinal).ToImmutableArray();
        return order.SequenceEqual(order.Order()) ? [.. order[1..], order[0]] : order;
    }

    private static string Lot(int index, string exerciseId, Guid reader) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{reader:N} {exerciseId} {index}"))));
}
