namespace Learning.Lessons;

/// <summary>One line of a text: as HTML, and as plain words for where there can be no HTML.</summary>
public sealed record Phrase(string Markup, string Plain);
