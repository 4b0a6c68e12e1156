using System.Text.Json;

namespace Jauge.StandIn.Tests.Support;

/// <summary>Runs a script of <c>clients</c>, which uses a service's official client, and reads what it prints.</summary>
internal static class NodeClient
{
    private static readonly string Folder = Clone.Find("tests", "Jauge.StandIn.Tests", "clients");

    internal static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        Directory.Exists(Path.Combine(Folder, "node_modules"))
            .ShouldBeTrue("the clients are not installed: ./test does it, or npm ci in tests/Jauge.StandIn.Tests/clients");
        var (code, output) = await Programs.RunAsync("node", "", [Path.Combine(Folder, script), .. arguments]);
        code.ShouldBe(0, output);
        return JsonDocument.Parse(output.Split('\n').First(line => line.StartsWith('{'))).RootElement;
    }
}
