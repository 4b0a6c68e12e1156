namespace Jauge.Load.Bench;

/// <summary>The tools and how each is asked for the same thing. The first is the one that the others are measured by.</summary>
internal sealed class Tools(Scratch scratch)
{
    private const string Cookie = "Cookie: session=12345";

    public static string Wrk => "wrk";

    public static string H2load => "h2load";

    public static string Jauge => "jauge";

    /// <summary>One thread of every tool: it has one core.</summary>
    public IReadOnlyList<Tool> All =>
    [
        Installed(Wrk, "wrk", scene => scene.IsHttp2 ? null
            : ["wrk", "-t1", $"-c{scene.Connections}", $"-d{scene.Seconds}s", .. Header(scene), Path(scene)]),
        Installed("wrk with a script", "wrk", scene => scene.IsScenario
            ? ["wrk", "-t1", $"-c{scene.Connections}", $"-d{scene.Seconds}s", "-s", Beside("scenario.lua"), scene.Url] : null),
        Installed(H2load, "h2load", scene =>
            ["h2load", .. scene.IsHttp2 ? Array.Empty<string>() : ["--h1"], "-t1", $"-c{scene.Connections}",
            $"-m{scene.Streams}", $"-D{scene.Seconds}", .. Header(scene), Path(scene)]),
        Installed("hey", "hey", scene => scene.IsHttp2 ? null
            : ["hey", "-cpus", "1", "-z", $"{scene.Seconds}s", "-c", $"{scene.Connections}", .. Header(scene), Path(scene)]),
        new Tool("autocannon", scene => scene.IsHttp2 ? null
            : ["node", Autocannon, "-c", $"{scene.Connections}", "-d", $"{scene.Seconds}", .. Header(scene), Path(scene)])
        {
            Missing = File.Exists(Autocannon) ? null : "`npm ci` in bench/Jauge.Load.Bench/autocannon installs it",
        },
        new Tool("bombardier", scene => scene.IsHttp2 ? null
            : ["bombardier", "-c", $"{scene.Connections}", "-d", $"{scene.Seconds}s", "-k", .. Header(scene), Path(scene)])
        {
            Missing = HasBombardier ? null : "Debian's package of that name is a game, and it is a program of Go only",
        },
        Installed("locust", "locust", scene => scene.IsHttp2 || scene.Connections > 64 ? null
            : ["locust", "-f", Beside("locustfile.py"), "--headless", "-u", $"{scene.Connections}", "-r", $"{scene.Connections}",
                "-t", $"{scene.Seconds}s", "--only-summary", "--loglevel", "ERROR", "--host", Path(scene)]),
        LoadCommand.In(scratch),
        new Tool(Jauge, scene => Client(scratch.Write("plan.json", ClientPlan.Of(scene).ToJson()))),
    ];

    /// <summary>This program as a tool.</summary>
    public static IReadOnlyList<string> Client(string plan) => ["dotnet", typeof(Tools).Assembly.Location, "client", plan];

    public static string Beside(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "peers", name);

    // bench/Jauge.Load.Bench/bin/Release/net10.0 → bench/Jauge.Load.Bench
    public static string Autocannon { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory,
        "../../../autocannon/node_modules/autocannon/autocannon.js"));

    /// <summary>Debian has a game by that name, in another folder.</summary>
    public static bool HasBombardier => Has("bombardier") && !File.Exists("/usr/games/bombardier");

    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(System.IO.Path.Combine(folder, program)));

    private static Tool Installed(string name, string program, Func<Scene, IReadOnlyList<string>?> command) =>
        new(name, command) { Missing = Has(program) ? null : $"{program} is not installed" };


    // tools without a scenario of their own ask for one path, with one cookie
    private static string Path(Scene scene) => scene.IsScenario ? scene.Url + "1?user=1" : scene.Url;

    private static string[] Header(Scene scene) => scene.IsScenario ? ["-H", Cookie] : [];
}
