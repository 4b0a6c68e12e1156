namespace Jauge.Control.Scaling.Keda;

/// <summary>KEDA's HTTP add-on as a ScaledObject: an interceptor counts requests and holds those that arrive at zero replicas.</summary>
/// <remarks>Source: kedacore/http-add-on:operator/apis/http/v1alpha1/httpscaledobject_types.go, scaler/ and interceptor/config/.</remarks>
public static class KedaHttpAddOn
{
    /// <summary>Series of the requests in flight, summed over the interceptors.</summary>
    public const string InFlight = "in-flight-requests";

    /// <summary>Series of the request rate, in requests per second over the last minute.</summary>
    public const string RequestRate = "requests-per-second";

    /// <summary>How often activity is pushed to KEDA: zero to one does not wait for the poll.</summary>
    public static TimeSpan PushInterval { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// How long a request is held at zero replicas before it fails, in the versions that bound it; the newer ones wait without end.
    /// </summary>
    public static TimeSpan FormerReadinessWait { get; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the interceptors' queues are counted.</summary>
    public static TimeSpan SamplingInterval { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the interceptor tries to connect to a replica before it tries again.</summary>
    public static TimeSpan ConnectTimeout { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>After this time without an answer's headers the request fails.</summary>
    public static TimeSpan ResponseHeaderTimeout { get; } = TimeSpan.FromSeconds(300);

    /// <summary>After this time at zero replicas a request goes to the fallback service, where one is configured.</summary>
    public static TimeSpan ColdStartFailover { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Window of the request rate.</summary>
    public static TimeSpan RateWindow { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Scaling on concurrent requests.</summary>
    /// <param name="target">Requests in flight per replica; above 0.</param>
    /// <returns>Options with the add-on's defaults: 0 to 100 replicas, 300 s before zero.</returns>
    public static KedaOptions Concurrency(double target = 100) => Of(InFlight, target);

    /// <summary>Scaling on the request rate.</summary>
    /// <param name="target">Requests per second per replica; above 0.</param>
    /// <returns>Options with the add-on's defaults: 0 to 100 replicas, 300 s before zero.</returns>
    public static KedaOptions Rate(double target = 100) => Of(RequestRate, target);

    private static KedaOptions Of(string metric, double target) =>
        new() { Triggers = [new(metric, target)], PollingInterval = PushInterval };
}
