namespace Jauge.Load.Templates;

/// <summary>A header of a request.</summary>
/// <param name="Name">As the plan writes it.</param>
/// <param name="Value">Its value.</param>
internal sealed record CompiledHeader(string Name, CompiledText Value);
