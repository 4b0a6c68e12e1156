using System.Diagnostics;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Tests.Processes;

/// <summary>Whatever ends a rehearsal, nothing of it stays.</summary>
[Collection(RealParts.Name)]
public sealed class TeardownTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("jauge-teardown-").FullName;

    public void Dispose()
    {
        // A rehearsal that comes after sweeps what the killed ones could not.
        RehearsalFolder.Create(_parent).Dispose();
        Directory.Delete(_parent, recursive: true);
    }

    [Fact]
    public async Task Kill_TheRehearsalItself_LeavesNoProcessAndNoSharedMemory()
    {
        using var victim = await Victim.StartAsync([], "hold", _parent);
        victim.Parts.Count.ShouldBe(9);
        await victim.KillAsync();
        await Stage.UntilAsync(() => !victim.Leaves);
        File.Exists("/dev/shm/jauge-victim").ShouldBeFalse();
        Segments().ShouldBe(0);
    }

    [Fact]
    public async Task Create_AfterAKilledRehearsal_SweepsItsFolderAndGroups()
    {
        using var victim = await Victim.StartAsync([], "hold", _parent);
        await victim.KillAsync();
        Directory.Exists(victim.Folder).ShouldBeTrue();
        using var next = RehearsalFolder.Create(_parent);
        Directory.Exists(victim.Folder).ShouldBeFalse();
        Groups(victim.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_BesideALivingRehearsal_LeavesItAlone()
    {
        using var victim = await Victim.StartAsync([], "hold", _parent);
        using (RehearsalFolder.Create(_parent))
            Directory.Exists(victim.Folder).ShouldBeTrue();
        victim.Leaves.ShouldBeTrue();
        await victim.KillAsync();
    }

    [Fact]
    public async Task Interrupt_TheRehearsal_EndsOrderly()
    {
        using var victim = await Victim.StartAsync([], "hold", _parent);
        using (var kill = Process.Start("kill", ["-INT", $"{victim.Pid}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await victim.EndAsync();
        victim.Last.ShouldBe("interrupted");
        victim.ExitCode.ShouldBe(130);
        victim.Leaves.ShouldBeFalse();
        Directory.Exists(victim.Folder).ShouldBeFalse();
        Groups(victim.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Kill_WithoutRoot_LeavesNothingEither()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "already without root: the other tests say the same");
        File.SetUnixFileMode(_parent, (UnixFileMode)0b111_111_111);
        using var victim = await Victim.StartAsync(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"], "hold", _parent);
        Assert.SkipWhen(victim.Mode.Length == 0, "the tests' folder cannot be read by another user");
        victim.Mode.ShouldStartWith("UserNamespaces None");
        victim.Parts.Count.ShouldBe(9);
        await victim.KillAsync();
        await Stage.UntilAsync(() => !victim.Leaves);
    }

    [Fact]
    public async Task Interrupt_WithoutNamespaces_EndsOrderlyToo()
    {
        using var victim = await Victim.StartAsync([], "hold", _parent, "plain");
        victim.Mode.ShouldStartWith("None");
        using (var kill = Process.Start("kill", ["-INT", $"{victim.Pid}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await victim.EndAsync();
        await Stage.UntilAsync(() => !victim.Leaves);
        File.Delete("/dev/shm/jauge-victim");
        await RemoveSegmentsAsync();
    }

    [Theory]
    [InlineData("20m", "JG5204")]
    [InlineData("300m", "JG5204")]
    public async Task Start_OnADiskThatFillsUp_SaysSo(string size, string code)
    {
        var script = $"mount -t tmpfs -o size={size} tmpfs '{_parent}' && exec \"$@\"";
        using var victim = await Victim.StartAsync(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"], "fill",
            _parent);
        await victim.EndAsync();
        victim.Last.ShouldStartWith("failed " + code);
    }

    private static int Segments() =>
        File.ReadLines("/proc/sysvipc/shm").Count(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3] == "4242");

    // Without namespaces System V memory stays, which is why there are namespaces: the test removes its own.
    private static async Task RemoveSegmentsAsync()
    {
        foreach (var id in File.ReadLines("/proc/sysvipc/shm").Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f =>
            f[3] == "4242"))
            using (var remove = Process.Start("ipcrm", ["-m", id[1]]))
                await remove.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Groups(string folder) => File.ReadLines("/proc/self/mounts").Select(l => l.Split(' '))
        .Where(f => f[2].StartsWith("cgroup", StringComparison.Ordinal)).Select(f =>
            Path.Combine(f[1], Path.GetFileName(folder))).Where(Directory.Exists);
}
