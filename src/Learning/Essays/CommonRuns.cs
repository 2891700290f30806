using System.Runtime.InteropServices;

namespace Learning.Essays;

/// <summary>
/// What two sequences have in common, in order: the greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
/// After <see cref="MostEdits"/> differences it settles for the best path so far and goes on from there, so that two long and wholly different texts
/// cost about <c>length × MostEdits</c> steps and not the square of their length; the answer stays right, only no longer the shortest.
/// </summary>
internal static class CommonRuns
{
    private const int MostEdits = 500;

    /// <param name="A">Where it begins in the first sequence.</param>
    /// <param name="B">Where it begins in the second.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Run(int A, int B, int Length);

    public static List<Run> Of(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var runs = new List<Run>();
        var (x, y) = (0, 0);
        var end = CommonEnd(a, b);
        var (aEnd, bEnd) = (a.Length - end, b.Length - end);
        while (x < aEnd && y < bEnd)
        {
            var (dx, dy) = Walk(a[x..aEnd], b[y..bEnd], x, y, runs);
            (x, y) = (x + dx, y + dy);
        }

        if (end > 0) runs.Add(new Run(aEnd, bEnd, end));
        return runs;
    }

    private static int CommonEnd(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var most = Math.Min(a.Length, b.Length);
        var same = 0;
        while (same < most && a[^(same + 1)] == b[^(same + 1)]) same++;
        return same;
    }

    /// <summary>Goes to the end of both or as far as <see cref="MostEdits"/> differences reach.</summary>
    private static (int X, int Y) Walk(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int startA, int startB, List<Run> runs)
    {
        var most = Math.Min(MostEdits, a.Length + b.Length);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; ; edits++)
        {
            // furthest[most + 1 + k]: the furthest x on diagonal k = x - y with so many edits.
            var (bestX, bestY) = (-1, -1);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = Step(furthest, most + 1 + k, isDown: IsDown(furthest, most + 1, k, edits));
                if (edits == 0) x = 0;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y]) (x, y) = (x + 1, y + 1);
                furthest[most + 1 + k] = x;
                if (x <= a.Length && y <= b.Length && y >= 0 && x + y > bestX + bestY) (bestX, bestY) = (x, y);
            }

            trace.Add(furthest.AsSpan(most + 1 - edits, (2 * edits) + 1).ToArray());
            if ((bestX == a.Length && bestY == b.Length) || edits == most)
            {
                Backtrack(trace, bestX, bestY, startA, startB, runs);
                return (bestX, bestY);
            }
        }
    }

    private static bool IsDown(int[] furthest, int middle, int k, int edits) =>
        k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);

    private static int Step(int[] furthest, int diagonal, bool isDown) => isDown ? furthest[diagonal + 1] : furthest[diagonal - 1] + 1;

    private static void Backtrack(List<int[]> trace, int x, int y, int startA, int startB, List<Run> runs)
    {
        var first = runs.Count;
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var (fromX, fromY) = edits == 0 ? (0, 0) : Before(trace[edits - 1], edits, x - y);
            var same = edits == 0 ? x : Math.Min(x - fromX, y - fromY);
            if (same > 0) runs.Add(new Run(startA + x - same, startB + y - same, same));
            (x, y) = (fromX, fromY);
        }

        runs.Reverse(first, runs.Count - first);
    }

    /// <summary>Where the path stood before its edit numbered <paramref name="edits"/>.</summary>
    private static (int X, int Y) Before(int[] furthest, int edits, int k)
    {
        int At(int diagonal) => furthest[diagonal + edits - 1];
        var isDown = k == -edits || (k != edits && At(k - 1) < At(k + 1));
        var from = isDown ? k + 1 : k - 1;
        return (At(from), At(from) - from);
    }
}
