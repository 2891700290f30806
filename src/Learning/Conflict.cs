namespace Learning;

/// <summary>Two people, or two windows, changed the same thing. Nothing was overwritten; both versions can be shown.</summary>
public abstract class Conflict(string message) : Exception(message);
