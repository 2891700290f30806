namespace Learning;

/// <summary>The program cannot start as it is configured or as it finds its surroundings. The message, shown to the operator as it is, says what to change.</summary>
public sealed class CannotStart(string message, Exception? cause = null) : Exception(message, cause);
