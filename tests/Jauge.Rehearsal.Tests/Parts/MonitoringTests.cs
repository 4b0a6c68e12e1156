using Jauge.Rehearsal.Parts.Monitoring;

namespace Jauge.Rehearsal.Tests.Parts;

[Collection(RealParts.Name)]
public sealed class MonitoringTests
{
    private static readonly MonitoringTimings Quick = new() { Shortened = 150 };

    [Fact]
    public async Task RenderedRules_OfReplicasThatFail_ReachTheChannelsOfTheRenderedRoutes()
    {
        await using PartsStage stage = new();
        var errors = 0;
        using var replica = new WebhookListener(stage.Port(), () => Metrics(Interlocked.Add(ref errors, 10)));
        using var sink = new WebhookListener(stage.Port(), () => "");
        var rendered = RenderedMonitoring.Of(Described.System("taylor-shift", "prod"));
        var alertmanager = await AlertmanagerServer.StartAsync(
            stage.Bench, AlertmanagerRedirection.Redirect(rendered.Alertmanager!, new(sink.Port, stage.Port()), Quick),
            PartsStage.Cancellation);
        using var prometheus =
            await PrometheusServer.StartAsync(stage.Bench, [new("shop")], rendered.Rules, Quick, alertmanager, PartsStage.Cancellation);
        prometheus.SetTargets("shop", [new("shop-1", replica.Port)]);

        await stage.Bench.WaitAsync(alertmanager.Process, new("messages", "des messages"),
            _ => Task.FromResult(sink.Posted.Any(p => p.Path == "/teams" && p.Body.Contains("\"Errors\"", StringComparison.Ordinal))
                && sink.Posted.Any(p => p.Path == "/slack")), TimeSpan.FromSeconds(60), PartsStage.Cancellation);
        (await prometheus.AlertsAsync(PartsStage.Cancellation))
            .ShouldContain(a => a.Name == "Errors" && a.Component == "shop" && a.IsFiring);
        (await prometheus.AskAsync("sum(target_info{job=\"shop\"})", PartsStage.Cancellation)).ShouldBe(1);
        (await prometheus.VersionAsync(PartsStage.Cancellation)).ShouldStartWith("2.");
    }

    [Fact]
    public async Task RenderedFiles_OfEverySystem_AreAcceptedByTheirTools()
    {
        await using PartsStage stage = new();
        foreach (var system in Clone.Systems)
        {
            foreach (var deployment in Described.System(system))
            {
                var rendered = RenderedMonitoring.Of(deployment);
                if (rendered.Alertmanager is not { } file) continue;
                var alertmanager = await AlertmanagerServer.StartAsync(
                    stage.Bench, AlertmanagerRedirection.Redirect(file, new(stage.Port(), stage.Port()), Quick), PartsStage.Cancellation);
                using var prometheus = await PrometheusServer.StartAsync(stage.Bench, [new("x")], rendered.Rules, Quick, alertmanager,
                    PartsStage.Cancellation);
                await prometheus.Process.StopAsync();
                await alertmanager.Process.StopAsync();
            }
        }
    }

    [Fact]
    public void Shorten_ARule_KeepsAllButItsTimes()
    {
        const string Rules = """
            groups:
              - name: a
                interval: 2m
                rules:
                  - alert: Errors
                    expr: 'sum(rate(x_count{a="b"}[5m])) > 0.01'
                    for: 10m
                    labels: { severity: "critical", silent: "true" }
            """;
        var shortened = RuleShortening.Shorten(Rules, new() { Shortened = 60 });
        shortened.ShouldContain("[5000ms])) > 0.01");
        shortened.ShouldContain("for: 10000ms");
        shortened.ShouldContain("interval: 2000ms");
        shortened.ShouldContain("silent: \"true\"");
        RuleShortening.Shorten(Rules, MonitoringTimings.AsRendered).ShouldContain("for: 600000ms");
    }

    [Fact]
    public void Redirect_ARenderedFile_KeepsRoutesAndSendsNothingAway()
    {
        var rendered = RenderedMonitoring.Of(Described.System("taylor-shift", "prod")).Alertmanager!;
        var redirected = AlertmanagerRedirection.Redirect(rendered, new(4000, 4001), Quick);
        redirected.ShouldNotContain("/etc/");
        redirected.ShouldContain("smtp_smarthost: \"127.0.0.1:4001\"");
        redirected.ShouldContain("api_url: http://127.0.0.1:4000/slack");
        foreach (var route in rendered.Split('\n').Where(l => l.Contains("receiver=", StringComparison.Ordinal)))
            redirected.ShouldContain(route.Trim());
    }

    [Fact]
    public void Shorten_WhatIsNoRuleFile_IsRefused() => Should.Throw<FormatException>(() => RuleShortening.Shorten("[1]", Quick));

    private static string Metrics(int errors) =>
        $"http_requests_total{{request=\"buy\",code=\"200\"}} 100\nhttp_requests_total{{request=\"buy\",code=\"503\"}} {errors}\nprocess_cpu_seconds_total 1\n";
}
