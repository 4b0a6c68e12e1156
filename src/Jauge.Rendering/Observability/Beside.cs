using System.Globalization;
using Jauge.Rendering.Kubernetes;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Observability;

/// <summary>Where the programs stand that watch: in the cluster's monitoring namespace, else on the machine of Prometheus.</summary>
internal static class Beside
{
    internal static string Alertmanager(RenderContext context) => $"{Host(context, "alertmanager")}:9093";

    internal static string Prometheus(RenderContext context) => $"{Host(context, "prometheus")}:9090";

    internal static string Collector(RenderContext context, int port) =>
        $"{Host(context, "otel-collector")}:{port.ToString(CultureInfo.InvariantCulture)}";

    internal static string Exporter(RenderContext context, Exporter exporter) => exporter.Address(Host(context, exporter.Name));

    private static string Host(RenderContext context, string name) =>
        context.Deployment.Components.Any(c => c.RunsOn() is not null) ? $"{name}.{NetworkPolicies.MonitoringNamespace}.svc" : "localhost";
}
