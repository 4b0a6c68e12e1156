namespace Jauge.Load.Bench;

/// <summary>CPU per request, part by part.</summary>
internal sealed class Speed(Options options, Nginx nginx, Scratch scratch, Goals goals, TextWriter output)
{
    private readonly Tools _tools = new(scratch);

    public void Run()
    {
        foreach (var connections in (int[])[64, 1000])
        {
            if (options.Asks("plain"))
            {
                Plain(connections);
            }
        }
        if (options.Asks("scenario"))
        {
            Scenario();
        }
        if (options.Asks("tls"))
        {
            Tls();
        }
        if (options.Asks("h2"))
        {
            Http2();
        }
    }

    private void Plain(int connections)
    {
        var samples =
            Measure(new Scene($"Plain request, HTTP/1.1, {connections:N0} connections", Clear("/"), connections, 1, options.Seconds),
                Tools.Wrk);
        goals.AddRatio($"plain, {connections:N0} connections", samples, Tools.Wrk, 1.0);
        goals.AddRatio($"plain, {connections:N0} connections", samples, Tools.H2load, 0.95);
        goals.AddRatio($"plain, {connections:N0} connections", samples, "hey", 0.35);
        goals.AddRatio($"plain, {connections:N0} connections", samples, "bombardier", 0.85);
    }

    private void Scenario()
    {
        var scene = new Scene("Full scenario: another path each time, cookies kept and sent back, status checked; 64 connections",
            Clear("/shop/"), 64, 1,
            options.Seconds) { IsScenario = true };
        var samples = Measure(scene, Tools.Wrk);
        goals.AddRatio("full scenario", samples, Tools.Wrk, 1.25);
        goals.AddRatio("full scenario", samples, "hey", 0.45);
    }

    private void Tls()
    {
        var scene = new Scene("TLS 1.3, HTTP/1.1, 64 connections", $"https://127.0.0.1:{nginx.TlsPort}/", 64, 1, options.Seconds);
        var samples = Measure(scene, Tools.Wrk);
        goals.AddRatio("TLS", samples, Tools.Wrk, 1.1);
        goals.AddRatio("TLS", samples, "hey", 0.55);
    }

    private void Http2()
    {
        foreach (var (connections, streams) in ((int, int)[])[(1, 64), (64, 1), (10, 10)])
        {
            var name = $"HTTP/2 without TLS, connections × streams: {connections} × {streams}";
            var scene = new Scene(name, $"http://127.0.0.1:{nginx.ClearHttp2Port}/", connections, streams,
                options.Seconds) { IsHttp2 = true };
            goals.AddRatio($"HTTP/2, {connections} × {streams}", Measure(scene, Tools.H2load), Tools.H2load, 1.7);
        }
        var tls = new Scene("HTTP/2 over TLS, connections × streams: 10 × 10", $"https://127.0.0.1:{nginx.TlsHttp2Port}/", 10, 10,
            options.Seconds) { IsHttp2 = true };
        goals.AddRatio("HTTP/2 over TLS, 10 × 10", Measure(tls, Tools.H2load), Tools.H2load, 1.7);
    }

    private string Clear(string path) => $"http://127.0.0.1:{nginx.HttpPort}{path}";

    private IReadOnlyDictionary<string, List<Sample>> Measure(Scene scene, string reference)
    {
        var samples = new Contest(nginx, output).Run(scene, _tools.All, options.Rounds);
        ContestTable.Write(output, scene, samples, reference);
        WriteWithoutStart(scene, samples, reference);
        return samples;
    }

    // a busy machine lets few requests through, and the start of the runtime weighs the more: it is told apart, and stays in the figures
    // above
    private void WriteWithoutStart(Scene scene, IReadOnlyDictionary<string, List<Sample>> samples, string reference)
    {
        if (!samples.TryGetValue(Tools.Jauge, out var ours) || !samples.TryGetValue(reference, out var theirs))
        {
            return;
        }
        var start = Start(scene);
        var ratio = Quantiles.Spread(ours.Zip(theirs,
            (our, their) => (our.Run.CpuSeconds - start) / our.Requests * 1e5 / their.CpuPerHundredThousand));
        output.WriteLine($"\nOf each run of jauge {start:F2} s are the start of .NET and its compiler; without them: {ContestTable.Text(ratio)} × {reference}.");
    }

    private double Start(Scene scene)
    {
        var plan = scratch.Write("start.json",
            (ClientPlan.Of(scene) with { Seconds = 0.2, Users = 1, MaxConnections = 1, ThinkSeconds = 0.02 }).ToJson());
        return Quantiles.Spread(Enumerable.Range(0, options.Rounds)
            .Select(_ => ToolRun.Of(Tools.Client(plan), TimeSpan.FromSeconds(60)).CpuSeconds)).Median;
    }
}
