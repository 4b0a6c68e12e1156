using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Wires;
using Jauge.Load.Wires.Epoll;
using Jauge.Load.Wires.Sockets;

namespace Jauge.Load.Tests.Runs;

/// <summary>Short plans, and both ways to play them.</summary>
internal static class Plans
{
    internal static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    internal static TheoryData<bool> BothReactors => Reactors.HasEpoll ? [true, false] : [false];

    internal static Template Text(string text) => Template.Parse(text, out _)!;

    internal static AnswerCheck Check(string text) =>
        AnswerCheck.TryParse(text, out var check) ? check! : throw new ArgumentException(text);

    internal static ValueExtraction Take(string name, string from) =>
        new(name, Extraction.TryParse(from, out var extraction) ? extraction! : throw new ArgumentException(from));

    internal static RequestTemplate Get(string path = "/", string name = "get") => new(name) { Path = Text(path) };

    internal static LoadPlan To(int port, params RequestTemplate[] requests) => new()
    {
        Targets = [new("server", "127.0.0.1", port)],
        Requests = requests.Length == 0 ? [Get()] : [.. requests],
        Duration = Short,
        Threads = 1,
        Connections = new() { AnswerLimit = TimeSpan.FromSeconds(5), ConnectLimit = TimeSpan.FromSeconds(5) },
    };

    internal static LoadPlan By(this LoadPlan plan, int users, double thinkMs = 0) =>
        plan with { Users = UserLoad.Of(users, new ConstantDistribution(TimeSpan.FromMilliseconds(thinkMs))) };

    internal static LoadResult Play(this LoadPlan plan, bool byEpoll = true) =>
        Played(plan, byEpoll, TestContext.Current.CancellationToken);

    internal static LoadResult PlayFor(this LoadPlan plan, TimeSpan time)
    {
        using var cancellation = new CancellationTokenSource(time);
        return Played(plan, true, cancellation.Token);
    }

    private static LoadResult Played(LoadPlan plan, bool byEpoll, CancellationToken cancellation)
    {
        var result =
            LoadRun.Run(plan, () => byEpoll && Reactors.HasEpoll ? new EpollReactor() : new SocketReactor(), null, null, cancellation);
        foreach (var request in result.Requests)
            request.Sent.ShouldBe(request.Answered + request.Failed + request.Unfinished, request.Name);
        return result;
    }

    internal static long Count(this LoadResult result, LoadFailure cause) =>
        result.Requests.Sum(r => r.Failures.Where(f => f.Cause == cause).Sum(f => f.Count));
}
