namespace Learning.Grading;

/// <summary>What a grade is where two mark a work apart. Stored by number.</summary>
public enum GradePart
{
    /// <summary>The grade itself; the only one of what a single trainer marks.</summary>
    Agreed = 0,

    /// <summary>What the responsible trainer gives.</summary>
    First = 1,

    /// <summary>What another trainer gives.</summary>
    Second = 2,
}
