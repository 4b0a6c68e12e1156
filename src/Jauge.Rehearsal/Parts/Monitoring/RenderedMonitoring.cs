using Jauge.Core;
using Jauge.Rendering;
using Jauge.Rendering.Files;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>What <c>jauge render</c> delivers to watch a system: a rehearsal runs these very files.</summary>
/// <param name="Rules">Prometheus rule files by name.</param>
/// <param name="Alertmanager">Its file; null where the description has no channels.</param>
public sealed record RenderedMonitoring(EquatableMap<string> Rules, string? Alertmanager)
{
    private const string RuleEnd = ".rules.yaml";

    /// <summary>Renders it.</summary>
    public static RenderedMonitoring Of(Deployment deployment)
    {
        var files = SystemRendering.Render([deployment], new() { Parts = [DeliveryPart.Observability] }).Files;
        return new(files.Where(f => f.Path.EndsWith(RuleEnd, StringComparison.Ordinal))
            .ToEquatableMap(f => Path.GetFileName(f.Path), f => f.Content), Find(files, "/alertmanager.yaml"));
    }

    private static string? Find(IEnumerable<RenderedFile> files, string end) =>
        files.FirstOrDefault(f => f.Path.EndsWith(end, StringComparison.Ordinal))?.Content;
}
