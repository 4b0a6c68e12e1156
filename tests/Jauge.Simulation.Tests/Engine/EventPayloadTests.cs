using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Tests.Engine;

public class EventPayloadTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(255, int.MaxValue, EventPayload.MaxGeneration)]
    [InlineData(3, 1_234_567, 42)]
    public void EventPayload_KindIndexGeneration_ComeBackAsGiven(byte kind, int index, int generation)
    {
        var payload = new EventPayload(kind, index, generation);
        (payload.Kind, payload.Index, payload.Generation).ShouldBe((kind, index, generation));
        new EventPayload(payload.Bits).ShouldBe(payload);
    }
}
