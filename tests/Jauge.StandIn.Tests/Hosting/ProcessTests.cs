using System.Diagnostics;
using System.Net.Sockets;
using Jauge.StandIn.Tests.Support;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Hosting;

public sealed class ProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "stand-in.dll");

    [Fact]
    public async Task Term_WithARequestUnderWay_LetsItEndAndExitsWith0()
    {
        var free = new TaskCompletionSource();
        await using var other = await Callee.StartAsync(_ => free.Task);
        using var role = new TempFile(Jauge.Roles.RoleFile.Write(Role(Get("/a", Call("/x"))).Calling(other.Address)));
        var port = FreePort();
        using var process = Start("replica", ("PORT", $"{port}"), ("REPLICA", "shop-1"), ("JAUGE_ROLE", role.Path), ("DRAIN", "0.1"));
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        await Until.TrueAsync(() => IsAsync(http, "/readyz", 200), "it starts");

        var asked = http.GetAsync("/a", TestContext.Current.CancellationToken);
        await Until.TrueAsync(() => other.Targets.Count == 1, "the request is under way");
        await Programs.RunAsync("kill", "", "-TERM", $"{process.Id}");
        await Until.TrueAsync(() => IsAsync(http, "/readyz", 503), "it drains");
        process.HasExited.ShouldBeFalse();
        free.SetResult();

        ((int)(await asked).StatusCode).ShouldBe(200);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("usage")]
    [InlineData("usage", "nothing")]
    [InlineData("JAUGE_ROLE is missing", "replica")]
    public async Task Start_InAWrongWay_Is2AndSaysWhy(string why, params string[] arguments)
    {
        var (code, output) = await Programs.RunAsync("dotnet", "", [Program, .. arguments]);
        (code, output.Contains(why, StringComparison.Ordinal)).ShouldBe((2, true), output);
    }

    [Fact]
    public async Task Start_OnATakenPort_Is1AndSaysWhy()
    {
        await using var other = await Callee.StartAsync(_ => Task.CompletedTask);
        using var role = new TempFile(Jauge.Roles.RoleFile.Write(Role(Get("/a"))));
        using var process = Start("replica", ("PORT", $"{other.Address.Port}"), ("JAUGE_ROLE", role.Path), ("DRAIN", "0.1"));
        var output = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        (process.ExitCode, output.Contains("in use", StringComparison.Ordinal)).ShouldBe((1, true), output);
    }

    private static Process Start(string standIn, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Program, standIn]) { RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start).ShouldNotBeNull();
    }

    private static async Task<bool> IsAsync(HttpClient http, string path, int status)
    {
        try
        {
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            return (int)answer.StatusCode == status;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
