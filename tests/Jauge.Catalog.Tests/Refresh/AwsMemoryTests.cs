using Jauge.Catalog.Refresh;
using static Jauge.Catalog.Tests.Refresh.AwsJson;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>Measures live memory, so that nothing else may run beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "memory";
}

[Collection(MemoryCollection.Name)]
public sealed class AwsMemoryTests : RefreshFixture
{
    [Fact]
    public async Task RunAsync_FileOf200Megabytes_IsStreamedInBoundedMemory()
    {
        var asked = new PriceQuestion { Provider = "aws", Regions = ["eu-west-3"], Services = ["AmazonRDS"] };
        const long size = 200L * 1024 * 1024;
        using var server = new FakePriceServer((path, _) => path switch
        {
            "/offers/v1.0/aws/index.json" => FakeReply.Json(OfferIndex),
            "/offers/v1.0/aws/AmazonRDS/current/region_index.json" => FakeReply.Json(RegionIndex),
            _ => new FakeReply(Huge(size)),
        });
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = new MemoryWatch(before);
        var outcome = await RunAsync(new AwsPriceList(asked, server.Address), progress: watch);
        Load(outcome).Rows.Count.ShouldBeGreaterThan(80);
        watch.Bytes.ShouldBeGreaterThan(size * 9 / 10);
        watch.PeakLiveBytes.ShouldBeLessThan(32 * 1024 * 1024);
    }

    /// <summary>Live bytes beyond the start, looked at every 16 MB after a collection.</summary>
    private sealed class MemoryWatch(long before) : IProgress<RefreshProgress>
    {
        private long _next;

        public long PeakLiveBytes { get; private set; }

        public long Bytes { get; private set; }

        public void Report(RefreshProgress value)
        {
            Bytes = value.Bytes;
            if (value.Bytes >= _next)
            {
                _next = value.Bytes + (16 * 1024 * 1024);
                PeakLiveBytes = Math.Max(PeakLiveBytes, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
    }
}
