using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Yaml;

/// <summary>Files made to hurt: each ends in a diagnostic within a second, and none in an exception.</summary>
public sealed class HostileYamlTests
{
    // A longer run: JAUGE_FUZZ_ROUNDS=5000000.
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("JAUGE_FUZZ_ROUNDS"), out var rounds) ? rounds
        : 20_000;

    private const int Megabytes = 4 * 1024 * 1024 - 100;

    public static TheoryData<string, string> Texts => new()
    {
        { "10,000 flow levels", new string('[', 10_000) + new string(']', 10_000) },
        { "10,000 flow mappings", string.Concat(Enumerable.Repeat("{a: ", 10_000)) + new string('}', 10_000) },
        { "10,000 block sequences", string.Concat(Enumerable.Repeat("- ", 10_000)) },
        { "2,800 block mappings, as many as 4 MB hold", string.Concat(Enumerable.Range(0, 2_800).Select(i =>
            new string(' ', i) + "a:\n")) },
        { "10,000 complex keys", string.Concat(Enumerable.Repeat("? ", 10_000)) },
        { "levels through aliases", Chain(40) },
        { "alias bomb", Wide(60) },
        { "merge bomb", "a0: &a0 { x: 1 }\n" + string.Concat(Enumerable.Range(1, 60).Select(i =>
            $"a{i}: &a{i} {{ p: *a{i - 1}, q: *a{i - 1}, <<: *a{i - 1} }}\n")) },
        { "4 MB of brackets", new string('[', Megabytes) },
        { "4 MB of items", "[" + string.Concat(Enumerable.Repeat("a,", Megabytes / 2)) },
        { "4 MB of one word", "a: " + new string('x', Megabytes) },
        { "4 MB of an open quote", "a: \"" + new string('x', Megabytes) },
        { "4 MB of blank lines", new string('\n', Megabytes) },
        { "4 MB of comments", string.Concat(Enumerable.Repeat("#\n", Megabytes / 2)) },
        { "4 MB of the same key", string.Concat(Enumerable.Repeat("a: 1\n", Megabytes / 5)) },
        { "4 MB of tags", string.Concat(Enumerable.Repeat("- !x 1\n", Megabytes / 7)) },
        { "4 MB of one tag", "!" + new string('a', Megabytes) },
        { "4 MB of directives", string.Concat(Enumerable.Repeat("%a b\n", Megabytes / 5)) },
        { "4 MB of documents", string.Concat(Enumerable.Repeat("---\n", Megabytes / 4)) },
        { "4 MB of anchors", string.Concat(Enumerable.Range(0, 300_000).Select(i => $"- &a{i}\n")) },
        { "4 MB of unknown aliases", string.Concat(Enumerable.Range(0, 300_000).Select(i => $"- *a{i}\n")) },
    };

    private const long MostAllocatedBytes = 500_000_000;

    [Theory, MemberData(nameof(Texts))]
    public void Read_AHostileText_IsRefusedForBoundedWork(string name, string text)
    {
        name.ShouldNotBeEmpty();
        YamlText.Read("a: 1");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (node, said) = YamlText.Read(text);

        // what is allocated stands for the work done, whatever the machine; the seconds are in bench/
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocatedBytes);
        (node is null).ShouldBeTrue();
        said.Count.ShouldBeInRange(1, 101);
        said.ShouldAllBe(d => d.Message.English.Length < 200);
    }

    [Fact]
    public void Read_A100MegabyteFile_IsRefusedUnread()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenWrite(path)) file.SetLength(100 * 1024 * 1024);
        var bag = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();

        YamlReader.Read(path, "big.yaml", YamlLimits.Default, bag).ShouldBeNull();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("JG1002");
        File.Delete(path);
    }

    [Fact]
    public void Read_AnEndlessStream_IsRefusedAtTheLimit()
    {
        var bag = new DiagnosticBag();

        YamlReader.Read(new Endless(), "endless", YamlLimits.Default, bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("JG1002");
    }

    [Fact]
    public void Read_AnAliasBomb_CostsNoMemory()
    {
        YamlText.Read(Wide(3));
        var before = GC.GetAllocatedBytesForCurrentThread();

        YamlText.Read(Wide(60)).Node.ShouldBeNull();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void Read_RandomBytes_NeverThrows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true),
            Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => YamlText.Read(bytes).Said.All(d =>
                d.Code.StartsWith("JG10", StringComparison.Ordinal))));

    [Fact]
    public void Read_RandomMarkup_NeverThrows()
    {
        const string Alphabet = "ab: -[]{}&*!|>'\"%@`,?#\n\n\t\r\\0<<~é\u2028\u0085=/.";
        var random = new Random(20260815);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 60); length > 0; length--) text.Append(Alphabet[random.Next(Alphabet.Length)]);
            var (node, said) = YamlText.Read(text.ToString());
            (node is not null || said.Count > 0).ShouldBeTrue(text.ToString());
        }
    }

    [Fact]
    public void Read_AFileCutAnywhere_NeverThrows()
    {
        const string Whole = "a: &x { p: [1, 'two', \"th\\u00e9\"], q: |\n    text\n }\nb:\n  - <<: *x\n    r: 99.9 %\n# end\n";
        for (var length = 0; length <= Whole.Length; length++) YamlText.Read(Whole[..length]);
    }

    // Each level holds the one before nine times.
    private static string Wide(int levels) => "a0: &a0 [x]\n" + string.Concat(
        Enumerable.Range(1, levels).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

    // Each anchor adds ten levels to the one before.
    private static string Chain(int links) => "a0: &a0 [x]\n" + string.Concat(
        Enumerable.Range(1, links).Select(i => $"a{i}: &a{i} [[[[[[[[[[*a{i - 1}]]]]]]]]]]\n"));

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
