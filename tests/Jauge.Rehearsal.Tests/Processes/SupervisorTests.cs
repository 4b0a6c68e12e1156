using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Tests.Processes;

[Collection(RealParts.Name)]
public sealed class SupervisorTests
{
    [Fact]
    public async Task Start_AProgramThatListens_IsReadyWhenItAnswers()
    {
        await using Stage stage = new();
        var port = stage.Supervisor.Ports.Take();
        var part = await stage.StartAsync(Listener(port) with { Ports = [port], Readiness = new TcpProbe(port) });
        part.State.ShouldBe(PartState.Ready);
        part.ReadyAfter.ShouldNotBeNull();
        FreePorts.IsFree(port).ShouldBeFalse();
        await part.KillAsync();
        FreePorts.IsFree(port).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_AProgramThatIsNotInstalled_NamesItsPackage()
    {
        await using Stage stage = new();
        var missing = await Should.ThrowAsync<RehearsalException>(
            stage.StartAsync(new PartSpec { Name = "db", Program = "no-such-program", Package = "postgresql-15" }));
        missing.Diagnostic.Code.ShouldBe("JG5200");
        missing.Diagnostic.Help!.Value.English.ShouldContain("apt-get install --no-install-recommends postgresql-15");
    }

    [Fact]
    public async Task Start_AProgramThatEndsAtOnce_ShowsItsLastLines()
    {
        await using Stage stage = new();
        var part = Stage.Shell("wrong", "echo 'no such setting: ttl' >&2; exit 3") with { Readiness = new TcpProbe(1) };
        var ended = await Should.ThrowAsync<RehearsalException>(stage.StartAsync(part));
        ended.Diagnostic.Code.ShouldBe("JG5201");
        ended.Diagnostic.Message.English.ShouldContain("exit code 3");
        ended.Diagnostic.Help!.Value.French.ShouldContain("no such setting: ttl");
    }

    [Fact]
    public async Task Start_AProgramThatNeverAnswers_IsKilledAtItsLimit()
    {
        await using Stage stage = new();
        var part = Stage.Shell("mute", "sleep 1000") with { Readiness = new TcpProbe(1), ReadyWithin = TimeSpan.FromMilliseconds(200) };
        (await Should.ThrowAsync<RehearsalException>(stage.StartAsync(part))).Diagnostic.Code.ShouldBe("JG5202");
        stage.Supervisor.Running.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_OnAPortThatIsTaken_SaysWhich()
    {
        await using Stage stage = new();
        using System.Net.Sockets.TcpListener other = new(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        var busy = await Should.ThrowAsync<RehearsalException>(stage.StartAsync(Listener(port) with { Ports = [port] }));
        busy.Diagnostic.Code.ShouldBe("JG5203");
        busy.Diagnostic.Message.English.ShouldContain($"{port}");
    }

    [Fact]
    public async Task Start_ATreeOfProcesses_RunsApartFromTheMachine()
    {
        await using Stage stage = new();
        var part = await stage.StartAsync(Family("tree"));
        await Stage.UntilAsync(() => part.Processes().Count == 3);
        await part.KillAsync();
        part.State.ShouldBe(PartState.Ended);
        part.Processes().ShouldBeEmpty();
        (await part.Exited).Signal.ShouldBe(9);
    }

    [Fact]
    public async Task Freeze_ATree_StopsAllUntilItIsResumed()
    {
        await using Stage stage = new();
        var part = await stage.StartAsync(Stage.Shell("counter", "setsid sh -c 'while :; do echo tick; sleep 0.01; done' & wait"));
        await Stage.UntilAsync(() => part.Log.Last().Contains("tick", StringComparison.Ordinal));
        await part.FreezeAsync();
        part.State.ShouldBe(PartState.Frozen);
        var frozen = new FileInfo(part.Log.Path).Length;
        for (var i = 0; i < 5; i++)
            await stage.RunAsync(Stage.Shell("meanwhile", "sleep 0.02"));
        new FileInfo(part.Log.Path).Length.ShouldBe(frozen);
        await part.ResumeAsync();
        await Stage.UntilAsync(() => new FileInfo(part.Log.Path).Length > frozen);
    }

    [Fact]
    public async Task Stop_AProgramThatListens_EndsItsOwnWay()
    {
        await using Stage stage = new();
        var part = await stage.StartAsync(Stage.Shell("kind", "trap 'echo bye; exit 7' TERM; echo listens; while :; do sleep 0.01; done"));
        await Stage.UntilAsync(() => part.Log.Last().EndsWith("listens", StringComparison.Ordinal));
        (await part.StopAsync()).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(7), e => e.Asked.ShouldBeTrue());
        part.Log.Last().ShouldEndWith("bye");
    }

    [Fact]
    public async Task Stop_AProgramThatDoesNotListen_KillsItAfterTheLimit()
    {
        await using Stage stage = new();
        var deaf = Stage.Shell("deaf", "exec sleep 1000") with { Stop = new StopWay(StopSignal.Terminate, TimeSpan.FromMilliseconds(100)) };
        var part = await stage.StartAsync(deaf);
        (await part.StopAsync()).Signal.ShouldBe(9);
    }

    [Fact]
    public async Task Run_ACommand_GivesItsOutputOfThisTime()
    {
        await using Stage stage = new();
        await stage.RunAsync(Stage.Shell("job", "echo first"));
        var second = await stage.RunAsync(Stage.Shell("job", "echo second; exit 4"));
        second.Exit.ShouldSatisfyAllConditions(e => e.Code.ShouldBe(4), e => e.Asked.ShouldBeFalse());
        second.Output.ShouldBe("started\nsecond\n");
    }

    [Fact]
    public async Task Dispose_WithPartsRunning_LeavesNoProcessAndNoFolder()
    {
        Stage stage = new();
        var part = await stage.StartAsync(Family("tree"));
        await Stage.UntilAsync(() => part.Processes().Count == 3);
        var pids = part.Processes();
        await stage.DisposeAsync();
        pids.ShouldAllBe(p => !Directory.Exists($"/proc/{p}"));
        Directory.Exists(stage.Folder.Path).ShouldBeFalse();
    }

    private static PartSpec Listener(int port) => new()
    {
        Name = "listener", Program = "/usr/bin/python3", Package = "python3",
            Arguments = ["-m", "http.server", "--bind", "127.0.0.1", $"{port}"],
    };

    // A daemon in a session of its own, whose parent has gone: what PostgreSQL is under Patroni.
    private static PartSpec Family(string name) => Stage.Shell(name, "(setsid sleep 1000 &) ; sleep 1000 & wait");
}
