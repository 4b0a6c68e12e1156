using Jauge.Replica.Metrics;
using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Llm;
using Jauge.StandIn.ObjectStore;
using Jauge.StandIn.QStash;
using Jauge.StandIn.Replica;
using Jauge.StandIn.Sinks;
using Jauge.StandIn.Stripe;
using Jauge.StandIn.Work;

namespace Jauge.StandIn;

/// <summary>The stand-ins by name.</summary>
public static class StandIns
{
    /// <summary>What the program answers when it is called in a wrong way.</summary>
    public const string Usage = """
        usage: stand-in replica     a component's replica; JAUGE_ROLE names the file that says what it does
               stand-in prepare     gives the databases and caches of JAUGE_ROLE what replicas need, and ends
               stand-in qstash      Upstash QStash
               stand-in stripe      Stripe's billing
               stand-in llm         a model behind OpenAI's chat completions
               stand-in mail        takes mail by SMTP and keeps it
               stand-in webhook     takes any request and keeps it
               stand-in objects     a store of objects behind S3's and Azure Blob's paths
        PORT (127.0.0.1), REPLICA and all other settings come from the environment: docs/reference/stand-ins.md
        """;

    /// <summary>Listens.</summary>
    /// <param name="name">Which stand-in.</param>
    /// <param name="settings">Its environment.</param>
    /// <param name="alive">How long the process has been running: it counts as time to start.</param>
    /// <param name="clock">Times everything.</param>
    /// <returns>Null: there is none of that name.</returns>
    /// <exception cref="SettingException">A setting cannot be what it is.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StandInServer?> StartAsync(string name, Settings settings, TimeSpan alive, TimeProvider clock)
    {
        var metrics = new MetricsPage();
        metrics.AddProcess();
        return Make(name, settings, alive, metrics, clock) is { } standIn
            ? await StandInServer.StartAsync(standIn, settings.Port, metrics, clock) : null;
    }

    /// <summary>Prepares the databases and caches of a role.</summary>
    /// <param name="settings">Names the role.</param>
    /// <param name="clock">Times the loops that are counted.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SettingException">A setting cannot be what it is.</exception>
    public static async Task PrepareAsync(Settings settings, TimeProvider clock, CancellationToken cancellation)
    {
        using var delay = new FineDelay(clock);
        await new Preparation(Role(settings), new(settings, new(), delay, clock), clock).RunAsync(cancellation);
    }

    private static IStandIn? Make(string name, Settings settings, TimeSpan alive, MetricsPage metrics, TimeProvider clock) => name switch
    {
        "replica" => new ReplicaStandIn(Role(settings), settings, alive, metrics, clock),
        "qstash" => new QStashStandIn(QStashSettings.Of(settings), clock),
        "stripe" => new StripeStandIn(StripeSettings.Of(settings), clock),
        "llm" => new LlmStandIn(LlmSettings.Of(settings), settings.Seed, clock),
        "mail" => new MailSink(settings.Whole("SMTP_PORT", 0, 0, 65_535), clock),
        "webhook" => new WebhookSink(clock),
        "objects" => new ObjectStoreStandIn(settings.Whole("OBJECTS_MEGABYTES", 256, 1, 1_000_000) * 1_000_000L, clock),
        _ => null,
    };

    private static ReplicaRole Role(Settings settings)
    {
        var path = settings.Required("JAUGE_ROLE");
        try
        {
            return RoleFile.Read(File.ReadAllText(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new SettingException($"JAUGE_ROLE={path}: {problem.Message}");
        }
    }
}
