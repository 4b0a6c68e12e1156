using System.Globalization;
using System.Net.Sockets;
using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Databases;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Redis;

/// <summary>A cache as a replica calls it: GET for a look-up and for a call that reads, SET for the others.</summary>
/// <remarks>A look-up that is to hit asks for one of a few keys, and finds it unless the cache has lost it; one that is to miss asks for a
/// key that nobody stores. So a cache that starts empty or is emptied misses until it is filled again, as a real one does.</remarks>
internal sealed class RedisCallee(DependencyRole role, RedisServers servers, Places pool, FineDelay delay, TimeProvider clock) : ICache
{
    internal const string PaceKey = "jauge:pace";
    private const int HotKeys = 16;
    private const string Loop = "local x = 0 for i = 1, tonumber(ARGV[1]) do x = (x * 1103515245 + 12345) % 2147483648 end return x";
    private readonly Pace _pace = new();

    public async Task<bool> CallAsync(CallPlan call, RequestScope scope, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var isLookUp = call.Miss.Count > 0 || call.Role.Hit > 0;
        var key = isLookUp && call.Draws.Unit() >= call.Role.Hit ? $"{call.Role.Name}:absent" : HotKey(call);
        var found = await InPoolAsync(call, async () =>
        {
            await SpendAsync(key, call, call.DrawTakes(scope), cancellation);
            return isLookUp || call.Role.Reads ? await servers.AskAsync(key, ["GET", key], cancellation)
                : await SetAsync(key, call, cancellation);
        }, cancellation);
        if (role.Spending == SpendingKind.Delay && call.Takes is not null) await RestAsync(call.DrawTakes(scope), start);
        return found is not null || !isLookUp;
    }

    public Task StoreAsync(CallPlan call, CancellationToken cancellation) =>
        InPoolAsync(call, () => SetAsync(HotKey(call), call, cancellation), cancellation);

    public ValueTask DisposeAsync() => servers.DisposeAsync();

    /// <summary>The loop that burns the server's CPU.</summary>
    internal static string[] Work(string key, long steps) => ["EVAL", Loop, "1", key, steps.ToString(CultureInfo.InvariantCulture)];

    private static string HotKey(CallPlan call) => $"{call.Role.Name}:{call.Draws.Below(HotKeys)}";

    private Task<object?> SetAsync(string key, CallPlan call, CancellationToken cancellation) =>
        servers.AskAsync(key, ["SET", key, new string('x', Math.Max(1, call.Role.BodyBytes))], cancellation);

    private async Task SpendAsync(string key, CallPlan call, long takes, CancellationToken cancellation)
    {
        if (role.Spending != SpendingKind.Work || call.Takes is null) return;
        var steps = await _pace.StepsAsync(takes, () => ReadPaceAsync(cancellation));
        await servers.AskAsync(key, Work(key, steps), cancellation);
    }

    private async Task<double> ReadPaceAsync(CancellationToken cancellation) =>
        await servers.AskAsync(PaceKey, ["GET", PaceKey], cancellation) is string text ? double.Parse(text, CultureInfo.InvariantCulture)
            : throw new RespException("nobody has run stand-in prepare on this cache");

    private Task RestAsync(long takes, long start) =>
        delay.WaitAsync(takes - (clock.GetElapsedTime(start).Ticks * TimeSpan.NanosecondsPerTick));

    private async Task<object?> InPoolAsync(CallPlan call, Func<Task<object?>> ask, CancellationToken cancellation)
    {
        await pool.TakeAsync(cancellation);
        try
        {
            return await ask();
        }
        catch (Exception problem) when (problem is RespException or IOException or SocketException)
        {
            throw new CallFailedException(call.Role.Name, problem.Message, problem);
        }
        finally
        {
            pool.GiveBack();
        }
    }
}
