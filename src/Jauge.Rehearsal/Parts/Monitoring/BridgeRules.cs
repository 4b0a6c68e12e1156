using System.Globalization;
using Jauge.Rendering.Writing;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>Series that the rendered rules read and no program here sends by that name, made of those that it sends.</summary>
/// <remarks>In the described system the OpenTelemetry collector, the blackbox exporter and the platform send them. A replica's use of CPU
/// and memory is counted up to the size that it stands for.</remarks>
public static class BridgeRules
{
    /// <summary>The rule file.</summary>
    /// <param name="jobs">Each component once.</param>
    /// <param name="timings">Its pace.</param>
    public static string Write(IEnumerable<WatchedJob> jobs, MonitoringTimings timings)
    {
        ArgumentNullException.ThrowIfNull(timings);
        return YamlWriter.Write(new YamlMap
        {
            {
                "groups", new YamlList
                {
                    new YamlMap { { "name", "rehearsal" }, { "interval", PrometheusDuration.Write(timings.RuleInterval) },
                        { "rules", YamlList.Of(jobs.SelectMany(Rules)) } },
                }
            },
        });
    }

    private static IEnumerable<YamlMap> Rules(WatchedJob job) =>
    [
        Rule("target_info", $"up{{job=\"{job.Component}\"}} == 1"),
        Rule("probe_success", $"max by (job) (up{{job=\"{job.Component}\"}})"),
        Rule("process_cpu_time_seconds_total", $"process_cpu_seconds_total{{job=\"{job.Component}\"}} / {Number(job.CpuShare)}"),
        Rule("process_memory_usage_bytes", $"process_resident_memory_bytes{{job=\"{job.Component}\"}} / {Number(job.MemoryShare)}"),
    ];

    private static YamlMap Rule(string record, string expression) => new() { { "record", record }, { "expr", expression } };

    private static string Number(double share) => share.ToString("R", CultureInfo.InvariantCulture);
}
