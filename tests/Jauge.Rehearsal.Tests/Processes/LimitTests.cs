using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Tests.Processes;

[Collection(RealParts.Name)]
public sealed class LimitTests
{
    [Fact]
    public async Task Start_WithAShareOfACore_UsesNoMore()
    {
        await using Stage stage = new();
        Assert.SkipWhen(stage.Supervisor.Host.Limits == LimitSource.None, "no control group can be made here");
        var spin = Stage.Shell("spin", "while :; do :; done") with { Limits = new PartLimits { Cpus = 0.2,
            CpuPeriod = TimeSpan.FromMilliseconds(20) } };
        var part = await stage.StartAsync(spin);
        part.HeldToLimits.ShouldBeTrue();
        await Stage.UntilAsync(() => part.Usage()!.Cpu > TimeSpan.FromMilliseconds(100));
        // The quota is the kernel's: so much CPU cannot have been given in less time, whatever else runs here.
        (TimeProvider.System.GetUtcNow() - part.StartedAt).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(350));
        part.Usage()!.Throttled.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Limit_WhileItRuns_HoldsFromThenOn()
    {
        await using Stage stage = new();
        Assert.SkipWhen(stage.Supervisor.Host.Limits == LimitSource.None, "no control group can be made here");
        var part = await stage.StartAsync(Stage.Shell("spin", "while :; do :; done"));
        part.Usage()!.Throttled.ShouldBe(TimeSpan.Zero);
        part.Limit(new PartLimits { Cpus = 0.1 }).ShouldBeTrue();
        await Stage.UntilAsync(() => part.Usage()!.Throttled > TimeSpan.Zero);
    }

    [Fact]
    public async Task Start_WithLittleMemory_DiesOfWantingMore()
    {
        await using Stage stage = new();
        Assert.SkipWhen(stage.Supervisor.Host.Limits == LimitSource.None, "no control group can be made here");
        var greedy = Stage.Shell("greedy", "exec tail /dev/zero") with { Limits = new PartLimits { Memory = new Bytes(30 << 20) } };
        var part = await stage.StartAsync(greedy);
        var exit = await part.Exited.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        exit.ShouldSatisfyAllConditions(e => e.OutOfMemory.ShouldBeTrue(), e => e.Asked.ShouldBeFalse(), e =>
            e.ToString().ShouldBe("out of memory"));
    }

    [Fact]
    public async Task SlowDisk_ToAMegabyteASecond_SlowsWhatIsForcedOut()
    {
        await using Stage stage = new();
        Assert.SkipUnless(stage.Supervisor.Host.SlowsDisks, "no disk can be slowed here");
        var file = Path.Combine(stage.Folder.Path, "written");
        var part = await stage.StartAsync(Stage.Shell("writer",
            $"while [ ! -e go ]; do sleep 0.01; done; dd if=/dev/zero of={file} bs=64k count=16 oflag=dsync"));
        part.SlowDisk(new DiskThrottle(new Bytes(1 << 20))).ShouldBeTrue();
        stage.Folder.File(Path.Combine("parts", "writer", "go"), "");
        await part.Exited.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        // One megabyte at one a second; the first slice of 0.1 s or so is free.
        ((await part.Exited).At - part.StartedAt).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(600));
        part.SlowDisk(null).ShouldBeTrue();
    }

    [Fact]
    public async Task Dispose_AfterLimits_LeavesNoControlGroup()
    {
        Stage stage = new();
        await stage.StartAsync(Stage.Shell("limited", "sleep 1000") with { Limits = new PartLimits { Cpus = 1 } });
        Groups(stage).ShouldNotBeEmpty();
        await stage.DisposeAsync();
        Groups(stage).ShouldBeEmpty();
    }

    private static IEnumerable<string> Groups(Stage stage) => File.ReadLines("/proc/self/mounts").Select(l => l.Split(' '))
        .Where(f => f[2].StartsWith("cgroup", StringComparison.Ordinal)).Select(f =>
            Path.Combine(f[1], stage.Folder.Name)).Where(Directory.Exists);
}
