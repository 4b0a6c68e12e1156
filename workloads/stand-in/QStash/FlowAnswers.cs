namespace Jauge.StandIn.QStash;

/// <summary><c>flowControl</c>: what waits behind a key; pause and resume.</summary>
internal sealed class FlowAnswers(QStashState state)
{
    internal Task AnswerAsync(QStashRequest request) => (request.Method, request.Path) switch
    {
        ("GET", [_]) => request.SayAsync(state.Flows.Select(f => Shown(f.Key, f.Value)).ToList()),
        ("GET", [_, var key]) when state.Flows.TryGetValue(key, out var gate) => request.SayAsync(Shown(key, gate)),
        ("POST", [_, var key, "pause"]) when state.Flows.TryGetValue(key, out var gate) => SetAsync(request, gate, true),
        ("POST", [_, var key, "resume"]) when state.Flows.TryGetValue(key, out var gate) => SetAsync(request, gate, false),
        _ => request.UnknownAsync("flow control key"),
    };

    private static Task SetAsync(QStashRequest request, FlowGate gate, bool isPaused)
    {
        gate.IsPaused = isPaused;
        return request.SayAsync(new { });
    }

    private static object Shown(string key, FlowGate gate) =>
        new { flowControlKey = key, waitListSize = gate.Waiting, parallelismCount = gate.UnderWay, isPaused = gate.IsPaused };
}
