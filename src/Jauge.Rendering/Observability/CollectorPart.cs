using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Observability;

/// <summary>One receiver, processor or exporter of the OpenTelemetry collector.</summary>
/// <param name="Id">Its type, and a name behind a slash where there are two of one type.</param>
/// <param name="Settings">All of them.</param>
/// <param name="Signals">Which of <c>metrics</c>, <c>traces</c> and <c>logs</c> it handles.</param>
internal sealed record CollectorPart(string Id, YamlMap Settings, params string[] Signals)
{
    /// <summary>Said above it.</summary>
    internal string? Comment { get; init; }
}
