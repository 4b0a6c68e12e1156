namespace Jauge.Load.Bench;

/// <summary>The command that users call: reading the file, the live view and the report included.</summary>
internal static class LoadCommand
{
    // bench/Jauge.Load.Bench/bin/Release/net10.0 → src/Jauge.Cli/bin/Release/net10.0
    private static readonly string Program =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Jauge.Cli/bin/Release/net10.0/jauge-cli.dll"));

    public static Tool In(Scratch scratch) => new("jauge load, the command", scene => scene.IsHttp2 ? null
        : ["dotnet", Program, "load", scratch.Write("bench.yaml", Test(scene)), "--connections", $"{scene.Connections}", "--threads", "1",
            "--json",
            .. scene.IsTls ? (string[])["--insecure"] : []])
    {
        Missing = File.Exists(Program) ? null : "the command is not built",
    };

    private static string Test(Scene scene)
    {
        var url = new Uri(scene.Url);
        var request = scene.IsScenario
            ? $"{{ path: \"GET {url.AbsolutePath}{{{{random(1, 1000000)}}}}?user={{{{user}}}}\", checks: [status 200] }}"
            : $"GET {url.AbsolutePath}";
        return $"""
            load: bench
            target: {url.GetLeftPart(UriPartial.Authority)}
            requests:
              ask: {request}
            users: {scene.Connections}
            hold: {scene.Seconds} s

            """;
    }
}
