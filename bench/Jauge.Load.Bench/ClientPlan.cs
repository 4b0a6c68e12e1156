using System.Text.Json;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Plans;

namespace Jauge.Load.Bench;

/// <summary>What this program does when it is the tool: in a process of its own, so that its start counts as that of the others
/// does.</summary>
internal sealed record ClientPlan
{
    public required string Url { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Users that ask again at once, or think; 0: an open load.</summary>
    public int Users { get; init; }

    /// <summary>Mean time to think, exponential; 0: none.</summary>
    public double ThinkSeconds { get; init; }

    /// <summary>Requests a second; 0: a closed load.</summary>
    public double Rate { get; init; }

    public bool IsPoisson { get; init; }

    public int MaxConnections { get; init; }

    public int Streams { get; init; } = 1;

    public bool IsHttp2 { get; init; }

    public bool IsScenario { get; init; }

    public bool Spins { get; init; }

    public static ClientPlan Of(Scene scene) => new()
    {
        Url = scene.Url,
        Seconds = scene.Seconds,
        Users = scene.Connections * scene.Streams,
        MaxConnections = scene.Connections,
        Streams = scene.Streams,
        IsHttp2 = scene.IsHttp2,
        IsScenario = scene.IsScenario,
    };

    public static ClientPlan Read(string file) => JsonSerializer.Deserialize(File.ReadAllText(file), ClientJson.Default.ClientPlan)!;

    public string ToJson() => JsonSerializer.Serialize(this, ClientJson.Default.ClientPlan);

    public LoadPlan ToLoadPlan()
    {
        var url = new Uri(Url);
        return new LoadPlan
        {
            Targets = [new LoadTarget("nginx", url.Host,
                url.Port) { Tls = url.Scheme == "https" ? new TlsPlan { Trust = TlsTrust.Any } : null }],
            Requests = [Request(url.PathAndQuery)],
            KeepsCookies = IsScenario,
            Users = Users > 0 ? UserLoad.Of(Users, Think()) : null,
            Arrivals = Rate > 0 ? ArrivalLoad.Of(Rate, IsPoisson ? ArrivalSpacing.Poisson : ArrivalSpacing.Even) : null,
            Duration = TimeSpan.FromSeconds(Seconds),
            Threads = 1,
            SpinsBeforeSending = Spins,
            Connections = new ConnectionPlan
            {
                Protocol = IsHttp2 ? HttpProtocol.Http2 : HttpProtocol.Http1,
                MaxConnections = MaxConnections,
                StreamsPerConnection = Streams,
            },
        };
    }

    private static AnswerCheck Ok =>
        AnswerCheck.TryParse("status 200", out var check) ? check! : throw new InvalidOperationException("a check that cannot be read");

    private ExponentialDistribution? Think() => ThinkSeconds > 0 ? new ExponentialDistribution(TimeSpan.FromSeconds(ThinkSeconds)) : null;

    private RequestTemplate Request(string path) => IsScenario
        ? new RequestTemplate("look") { Path = Template.Parse(path + "{{random(1, 1000000)}}?user={{user}}", out _)!, Checks = [Ok] }
        : Rate > 0 && !IsPoisson ? new RequestTemplate("numbered") { Path = Template.Parse(path + "{{user}}", out _)! }
        : new RequestTemplate("get") { Path = Template.Constant(path) };
}
