namespace Jauge.Rendering.Observability;

/// <summary>A promise as a line on a panel.</summary>
/// <param name="At">In the panel's unit.</param>
/// <param name="Kind">Which side of it is good.</param>
internal sealed record PromisedLine(decimal At, PromisedKind Kind);
