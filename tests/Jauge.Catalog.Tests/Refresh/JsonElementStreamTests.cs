using System.Text;
using System.Text.Json;
using Jauge.Catalog.Refresh;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class JsonElementStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<List<string>> ReadAsync(string json, int chunkBytes, int maxElementBytes = 1 << 20)
    {
        var visitor = new Recorder();
        using var stream = new Trickle(Encoding.UTF8.GetBytes(json), chunkBytes);
        await JsonElementStream.ReadAsync(stream, visitor, maxElementBytes, () => new InvalidOperationException("too large"), Token);
        return visitor.Taken;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100_000)]
    public async Task ReadAsync_AnyChunkSize_TakesTheSameElements(int chunkBytes)
    {
        const string json = """
            { "skip": { "take a": 1, "deep": [ { "x": [ [] , {} ] } ] }, "take b": "é\u00e9 \"quoted\"", "skip2": [1, 2], "skip3": null,
              "walk": { "take c": { "k": [1, { "l": {} }] }, "skip": "}", "walk": { "take d": [] }, "walk empty": {}, "walk scalar": 5, "walk list": [ { "take no": 1 } ] },
              "take e": 1.50 }
            """;
        (await ReadAsync(json, chunkBytes)).ShouldBe(
            ["take b = \"é\\u00e9 \\\"quoted\\\"\"",
                "walk/take c = {\"k\": [1, { \"l\": {} }] }".Replace("{\"k\"", "{ \"k\"", StringComparison.Ordinal),
                "walk/walk/take d = []", "take e = 1.50"]);
    }

    [Fact]
    public async Task ReadAsync_ElementLargerThanTheBuffer_GrowsItUpToTheLimit()
    {
        var json = $"{{\"take\": \"{new string('x', 200_000)}\"}}";
        (await ReadAsync(json, 4096)).Single().Length.ShouldBe(200_009);
        await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync(json, 4096, maxElementBytes: 150_000));
    }

    [Fact]
    public async Task ReadAsync_SkippedElementLargerThanTheLimit_IsPassedOver()
    {
        var json = $"{{\"skip\": [{string.Join(',', Enumerable.Repeat("\"xxxxxxxx\"", 50_000))}], \"take\": 1}}";
        (await ReadAsync(json, 4096, maxElementBytes: 100_000)).ShouldBe(["take = 1"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("[1, 2]")]
    [InlineData("1")]
    [InlineData("{\"take\": 1")]
    [InlineData("{\"take\": {\"a\": 1}")]
    [InlineData("{\"take\": }")]
    [InlineData("{} {}")]
    [InlineData("<html></html>")]
    public async Task ReadAsync_NotOneObject_Throws(string text) =>
        await Should.ThrowAsync<JsonException>(() => ReadAsync(text, 3));

    private sealed class Recorder : IJsonVisitor
    {
        public List<string> Taken { get; } = [];

        public JsonTreatment Treat(IReadOnlyList<string> path, string name) => name.Split(' ')[0] switch
        {
            "take" => JsonTreatment.Take,
            "walk" => JsonTreatment.Walk,
            _ => JsonTreatment.Skip,
        };

        public void Take(IReadOnlyList<string> path, string name, ref Utf8JsonReader reader)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            Taken.Add($"{string.Join('/', path.Append(name))} = {value.RootElement.GetRawText()}");
        }
    }

    private sealed class Trickle(byte[] bytes, int chunkBytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunkBytes)], cancellationToken);
    }
}
