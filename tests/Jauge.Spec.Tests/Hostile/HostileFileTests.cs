using System.Text;
using Jauge.Core;

namespace Jauge.Spec.Tests.Hostile;

/// <summary>Measures what a thread allocates. The parser takes its buffers from a pool of the whole process and makes new ones where
/// others hold them, so that nothing else may read beside it: a file of 1.3 MB took 105 MB alone and 133 beside four readers.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AllocationCollection
{
    public const string Name = "allocation";
}

/// <summary>Files made to hurt: each is answered by a diagnostic, soon and in little memory.</summary>
[Collection(AllocationCollection.Name)]
public sealed class HostileFileTests
{
    private const string Head = "system: shop\ncurrency: EUR\nregion: azure/westeurope\n";
    private const string App = "{ uses: azure/container-app, cpu: 1, memory: 2 GiB }";

    [Fact]
    public void Check_AFileOf100Megabytes_IsRefusedUnread() => Code("JG1002", 16, file => file.SetLength(100 * 1024 * 1024));

    [Fact]
    public void Check_ZeroBytes_AreNoText() => Code("JG1004", 16, file => file.SetLength(1024 * 1024));

    [Fact]
    public void Check_AnotherEncoding_IsNamed() => Code("JG1003", 16, file => file.Write([.. "title: caf"u8, 0xE9, (byte)'\n']));

    [Fact]
    public void Check_RandomBytes_AreAnswered()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 4096)];
            random.NextBytes(bytes);
            Check(file => file.Write(bytes)).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Check_AnAliasBomb_IsDefused() => Code("JG1006", 64, Bomb());

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    [InlineData("\"", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("&a ", "")]
    [InlineData("!t ", "")]
    [InlineData("a: f(", ")")]
    [InlineData("[f(", "]")]
    public void Check_TenThousandLevels_AreAnswered(string open, string close) =>
        Bounded(64, () => Checked.Text(Head + "title: " + Repeat(open, 10_000) + "x" + Repeat(close, 10_000)))
            .ShouldContain(d => d.Severity == Severity.Error);

    [Fact]
    public void Check_TenThousandLevelsInFlow_IsTooDeep() =>
        Code("JG1005", 64, Head + "title: " + Repeat("[", 10_000) + Repeat("]", 10_000));

    [Fact]
    public void Check_AValueWithoutEnd_IsTooLong() => Code("JG1007", 64, Head + "title: " + new string('x', 200_000));

    [Fact]
    public void Check_MoreMistakesThanAPersonReads_StopsThere()
    {
        var found = Code("JG1018", 128, Head + "components:\n" + Lines(20_000,
            i => $"  c{i}: {{ uses: azure/nothing-{i}, replicas: x, storage: {i} }}"));
        found.Count.ShouldBeLessThan(700);
    }

    [Fact]
    public void Check_AThousandUnknownNames_AreNotComparedWithEachOther() =>
        Code("JG1018", 512, Head + "components:\n" + Lines(20_000,
            i => $"  component-{i}: {{ uses: azure/container-app, needs: [komponent-{i}] }}"));

    [Fact]
    public void Check_ThousandsOfEnvironments_AreRefused() =>
        Code("JG1048", 128, Head + "components:\n" + Lines(2_000, i => $"  c{i}: {App}") + "environments:\n" + Lines(10_000,
            i => $"  e{i}: {{}}"));

    [Fact]
    public void Check_AChainOfNeeds_IsFollowedToItsEnd() =>
        Bounded(512, () =>
            Checked.Text(Head + "components:\n" + Lines(10_000,
                i => $"  c{i}: {{ uses: azure/container-app, cpu: 1, memory: 2 GiB, needs: [c{(i + 1) % 10_000}] }}")))
            .ShouldContain(d => d.Code == "JG1042");

    [Fact]
    public void Check_APathThatReadsInManyWays_IsWalkedOnce()
    {
        var ways = Repeat("{ a: 1, a.a: ", 50) + "1" + Repeat(" }", 50);
        Bounded(64, () =>
            Checked.Text(Head
                + $"components: {{ app: {App} }}\ncontacts: {ways}\nassumptions: {{ contacts.{string.Join('.', Enumerable.Repeat("a", 120))}.b: x }}"))
            .ShouldContain(d => d.Code == "JG1045");
    }

    [Fact]
    public void Check_CountsBeyondEveryNumber_AreNoCrash()
    {
        const string most = "79228162514264337593543950335";
        var found = Checked.Text(Head + $$"""
            components: { app: {{App}}, db: {{App}} }
            requests:
              one: { share: 700000000000000000000000000 %, app: 1 ms, calls: [ { to: db, times: {{most}}, calls: [ { to: app, times: {{most}}, mode: asynchronous } ] } ] }
              two: { share: 700000000000000000000000000 %, app: 1 ms, calls: [ { to: db, times: {{most}} } ] }
            """);
        found.ShouldContain(d => d.Code == "JG1032");
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc")]
    [InlineData("a/../../b")]
    [InlineData("C:\\Windows")]
    [InlineData("~/private")]
    [InlineData("..\\secret")]
    [InlineData("//server/share")]
    public void Check_APathOutsideTheFolder_IsRefused(string path) =>
        Code("JG1035", 64, $"catalog: '{path}'\n{Head}components: {{ app: {App} }}");

    [Theory]
    [InlineData("./catalog")]
    [InlineData("catalog/own")]
    [InlineData("a/../b")]
    public void Check_APathInsideTheFolder_IsFine(string path) =>
        Checked.Text($"catalog: {path}\n{Head}components: {{ app: {App} }}").ShouldBeEmpty();

    private static string Bomb()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static IReadOnlyList<Diagnostic> Code(string code, int megabytes, string text)
    {
        var found = Bounded(megabytes, () => Checked.Text(text));
        found.ShouldContain(d => d.Code == code);
        return found;
    }

    private static void Code(string code, int megabytes, Action<FileStream> write) =>
        Bounded(megabytes, () => Check(write)).ShouldContain(d => d.Code == code);

    private static IReadOnlyList<Diagnostic> Check(Action<FileStream> write)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path)) write(file);
            return Checked.File(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Allocated in all, not held at once: a bound on both, and on the work, whatever the machine.
    private static T Bounded<T>(int megabytes, Func<T> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = run();
        ((GC.GetAllocatedBytesForCurrentThread() - before) / (1024 * 1024)).ShouldBeLessThan(megabytes);
        return result;
    }
}
