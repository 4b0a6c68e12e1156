using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Health checks of a program: the stated ones, else the health path, else whether its port is open.</summary>
internal sealed class Probes(DeployedComponent component)
{
    private const int PeriodSeconds = 10;                   // Kubernetes' default
    private const int TimeoutSeconds = 2;                   // twice Kubernetes' default: a busy replica is not a dead one
    private const int Failures = 3;                         // Kubernetes' default
    private const double SlowestStart = 0.999;
    private const int UsualAttempts = 30;

    private ServesSpec? Serves => component.Spec.Serves;

    // as many attempts as the slowest start in a thousand needs, and twice that for a bad day
    internal YamlMap? Startup() => Probe(PeriodSeconds, TimeoutSeconds, Serves?.StartsIn is { } law
        ? Math.Max(Failures, (int)Math.Ceiling(2 * law.Quantile(SlowestStart) / PeriodSeconds)) : UsualAttempts);

    internal YamlMap? Readiness() => Stated(Serves?.Readiness, PeriodSeconds / 2, Failures);

    // a replica that is only busy must not be killed for it: twice as patient as the check that takes it out
    internal YamlMap? Liveness() => Stated(Serves?.Liveness, PeriodSeconds, 2 * Failures);

    private YamlMap? Stated(ProbeSpec? probe, int period, int failures) =>
        probe is null ? Probe(period, TimeoutSeconds, failures)
            : Probe(Seconds(probe.Period, PeriodSeconds), Seconds(probe.Timeout, 1), probe.Failures ?? Failures);

    private static int Seconds(TimeSpan? time, int usual) =>
        time is { } stated ? Math.Max(1, (int)Math.Ceiling(stated.TotalSeconds)) : usual;

    private YamlMap? Probe(int period, int timeout, int failures) => Serves?.Health is null && Serves?.Port is null ? null : new()
    {
        { "httpGet", Serves?.Health is { } path
            ? new YamlMap { { "path", path.StartsWith('/') ? path : $"/{path}" }, { "port", Naming.HttpPort } } : null },
        { "tcpSocket", Serves?.Health is null ? new YamlMap { { "port", Naming.HttpPort } } : null },
        { "periodSeconds", period },
        { "timeoutSeconds", timeout },
        { "failureThreshold", failures },
    };
}
