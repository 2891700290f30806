namespace Learning.Lessons;

/// <summary>An entry of a glossary, as a text that links to it explains it in passing.</summary>
/// <param name="Id">The anchor of the entry.</param>
/// <param name="Definition">Its first paragraph as plain text.</param>
public sealed record Term(string Id, string Name, string Definition, string Language);
