namespace Jauge.Rendering.Kubernetes;

/// <summary>Metrics of pods that the Prometheus adapter serves and autoscalers follow: what one side names, the other must
/// define.</summary>
internal static class AdapterMetrics
{
    /// <summary>Requests a second of one pod.</summary>
    internal const string Requests = "http_server_requests_per_second";

    /// <summary>Requests that one pod works on.</summary>
    internal const string InFlight = "http_server_active_requests";
}
