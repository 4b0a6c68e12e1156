using System.Runtime.CompilerServices;
using Jauge.Load.Answers;
using Jauge.Load.Results;
using Jauge.Load.Templates;

namespace Jauge.Load.Engine;

/// <content>Requests and what becomes of them.</content>
internal sealed partial class LoadLoop
{
    /// <summary>The request that a user has under way.</summary>
    internal CompiledRequest RequestOf(int user) => Plan.Requests[_users[user].Request];

    /// <summary>What fills the gaps of a user's request.</summary>
    internal Filling Fill(int user)
    {
        ref var asking = ref _users[user];
        (_filling.Key, _filling.User, _filling.Session) = (asking.Key, asking.Number, asking.Session);
        if (asking.Memory is not null) _filling.Memory = asking.Memory;
        return _filling;
    }

    /// <summary>Whether a user's request has found no connection yet.</summary>
    internal bool StillWaits(int user, uint turn) =>
        _users[user].Turn == turn && _users[user].Request >= 0 && _users[user].Connection is null;

    /// <summary>A connection is there for a user's request.</summary>
    internal void BeginOn(Connection connection, int user)
    {
        _users[user].Connection = connection;
        connection.Begin(user);
    }

    /// <summary>A whole answer has come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Answered(int user, Answer answer)
    {
        var now = Now;
        ref var asking = ref _users[user];
        if (Plan.Plan.KeepsCookies) TakeCookies(ref asking, answer);
        var reader = Plan.Requests[asking.Request].Reader;
        if (reader.KeepsAnswers) Plan.Keeper?.Kept(Plan.Plan.Requests[asking.Request].Name, answer.Status, answer.Body);
        var cause = reader.Read(answer, asking.Memory, asking.Key);
        CountsOf(asking.Intended).Requests[asking.Request].Record(answer, cause, now - asking.Intended);
        End(user, cause != LoadFailure.None, now);
    }

    /// <summary>A request is lost with its connection.</summary>
    internal void Lost(int user, LoadFailure cause, bool mayResend)
    {
        _users[user].Connection = null;
        if (!mayResend || !TryResend(user)) FailRequest(user, cause);
    }

    /// <summary>The server has done nothing with a request, and says so: it is sent again as soon as there is room, as often as time
    /// allows.</summary>
    internal void Refused(int user)
    {
        ref var asking = ref _users[user];
        var target = Plan.Requests[asking.Request].Target;
        asking.Connection = null;
        CountsOf(asking.Intended).Requests[asking.Request].Resent++;
        if (Connections.Take(target) is { } connection) BeginOn(connection, user);
        else Connections.Wait(target, user, asking.Turn);
    }

    // the request begins: its time counts from when it was meant to be sent
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Send(int user, int request, long due)
    {
        ref var asking = ref _users[user];
        (asking.Request, asking.Intended, asking.WasResent, asking.Turn) = (request, due, false, unchecked(asking.Turn + 1));
        _underWay++;
        var counts = CountsOf(due);
        counts.Requests[request].Sent++;
        var compiled = Plan.Requests[request];
        var connection = ConnectionFor(ref asking, compiled.Target);
        if (connection is { IsOpen: true }) counts.Lateness.Record(Now - due);
        Limit(user, compiled, connection is { IsOpen: false });
        if (connection is null) Connections.Wait(compiled.Target, user, asking.Turn);
        else connection.Begin(user);
    }

    // a connection that the user has kept, an idle one, or a new one
    private Connection? ConnectionFor(ref User asking, int target)
    {
        if (asking.Connection is { } kept)
        {
            if (kept.Target == target && kept.Room > 0) return kept;
            asking.Connection = null;
            Connections.Return(kept);
        }

        return asking.Connection = Connections.Take(target);
    }

    private void Limit(int user, CompiledRequest request, bool isConnecting)
    {
        var until = _users[user].Intended + request.AnswerLimit;
        _timers.Set(user, isConnecting ? Math.Min(until, Now + Plan.ConnectLimit) : until);
    }

    // a user whose connection has opened after all has the rest of the answer's time
    private void TimeIsUp(int user)
    {
        ref var asking = ref _users[user];
        var isConnecting = asking.Connection is { IsOpen: false };
        if (!isConnecting && Now < asking.Intended + RequestOf(user).AnswerLimit)
        {
            Limit(user, RequestOf(user), false);
            return;
        }

        asking.Connection?.Abandon(user);
        asking.Connection = null;
        FailRequest(user, isConnecting ? LoadFailure.ConnectTimeout : LoadFailure.Timeout);
    }

    // RFC 9110, 9.2.2: over a connection that was closed before a byte of the answer, once
    private bool TryResend(int user)
    {
        ref var asking = ref _users[user];
        var request = Plan.Requests[asking.Request];
        if (asking.WasResent || !request.IsIdempotent || Connections.TryOpen(request.Target) is not { } connection) return false;
        asking.WasResent = true;
        CountsOf(asking.Intended).Requests[asking.Request].Resent++;
        BeginOn(connection, user);
        return true;
    }

    private void FailRequest(int user, LoadFailure cause)
    {
        var now = Now;
        ref var asking = ref _users[user];
        CountsOf(asking.Intended).Requests[asking.Request].Record(cause, now - asking.Intended);
        End(user, true, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void End(int user, bool failed, long now)
    {
        ref var asking = ref _users[user];
        _underWay--;
        _timers.Cancel(user);
        asking.Request = -1;
        if (asking.Connection is { } connection && (connection.IsClosed || !Keeps(in asking)))
        {
            asking.Connection = null;
            Connections.Return(connection);
        }

        GoOn(user, failed, now);
    }

    // a user has a connection of its own, as a browser has, unless there are not enough for all
    private bool Keeps(in User user) => _share.MostConnections == 0 && (user.Stays || user.Step >= 0);

    private void TakeCookies(ref User user, Answer answer)
    {
        var fields = new FieldReader(answer.Head);
        while (fields.Next(out var name, out var value))
            if (System.Text.Ascii.EqualsIgnoreCase(name, "set-cookie"u8))
                user.Memory!.Cookies.Take(Plan.Requests[user.Request].Target, value, _clock.WallClock);
    }
}
