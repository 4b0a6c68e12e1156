using Jauge.Core.Messages;

namespace Jauge.Load.Plans;

/// <summary>A header of a request.</summary>
/// <param name="Name">A token of HTTP.</param>
/// <param name="Value">May have gaps; control characters in what fills them are left out.</param>
public sealed record TemplateHeader(string Name, Template Value);
