using Jauge.Rendering.Writing;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>Prometheus' configuration: the rendered rules over the replicas of this machine.</summary>
/// <param name="timings">The pace.</param>
/// <param name="alertmanagerPort">Who gets the alerts; null for nobody.</param>
public sealed class PrometheusFile(MonitoringTimings timings, int? alertmanagerPort)
{
    private const string Requests = "http_server_request_duration_seconds";

    /// <summary>The file.</summary>
    /// <param name="jobs">Who is asked.</param>
    /// <param name="ruleFiles">Beside it.</param>
    /// <param name="targets">Folder, beside it, of a file for each job.</param>
    public string Write(IEnumerable<WatchedJob> jobs, IEnumerable<string> ruleFiles, string targets) => YamlWriter.Write(new YamlMap
    {
        {
            "global", new YamlMap
            {
                { "scrape_interval", PrometheusDuration.Write(timings.ScrapeInterval) },
                { "scrape_timeout", PrometheusDuration.Write(timings.ScrapeInterval) },
                { "evaluation_interval", PrometheusDuration.Write(timings.RuleInterval) },
            }
        },
        { "rule_files", YamlNode.List(ruleFiles) },
        { "alerting", alertmanagerPort is { } port ? new YamlMap { { "alertmanagers", new YamlList { Static($"127.0.0.1:{port}") } } }
            : null },
        { "scrape_configs", YamlList.Of(jobs.Select(j => Job(j, targets))) },
    });

    private static YamlMap Static(string target) =>
        new() { { "static_configs", new YamlList { new YamlMap { { "targets", YamlNode.List([target]) } } } } };

    private YamlMap Job(WatchedJob job, string targets) => new()
    {
        { "job_name", job.Component },
        { "metrics_path", job.Path },
        {
            "file_sd_configs", new YamlList
            {
                new YamlMap { { "files", YamlNode.List([$"{targets}/{job.Component}.json"]) },
                    { "refresh_interval", PrometheusDuration.Write(timings.ScrapeInterval) } },
            }
        },
        { "metric_relabel_configs", YamlList.Of(Renamed()) },
    };

    // The rules go by OpenTelemetry's names. Only the counter knows the answer's status: it becomes the count, and the histogram's own
    // count, which does not, goes.
    private static IEnumerable<YamlMap> Renamed() =>
    [
        new() { { "source_labels", YamlNode.List(["__name__"]) }, { "regex", "http_request_duration_seconds_count" },
            { "action", "drop" } },
        Rename("http_requests_total", $"{Requests}_count"),
        Rename("http_request_duration_seconds_(bucket|sum)", Requests + "_$1"),
        new() { { "source_labels", YamlNode.List(["__name__", "code"]) }, { "regex", $"{Requests}_count;(.+)" },
            { "target_label", "http_response_status_code" }, { "replacement", "$1" } },
    ];

    private static YamlMap Rename(string from, string to) => new()
    {
        { "source_labels", YamlNode.List(["__name__"]) }, { "regex", from }, { "target_label", "__name__" }, { "replacement", to },
    };
}
