namespace Jauge.Load.Engine;

/// <summary>Whoever sends requests from one loop; places of those who leave are taken again.</summary>
internal sealed class UserTable(TimerWheel timers)
{
    private readonly Stack<int> _free = new();
    private User[] _users = [];

    /// <summary>Places ever taken.</summary>
    internal int Count { get; private set; }

    /// <summary>Those who are there now.</summary>
    internal int Present => Count - _free.Count;

    internal ref User this[int user] => ref _users[user];

    internal void Reserve(int count)
    {
        if (count <= _users.Length) return;
        Array.Resize(ref _users, count);
        timers.Reserve(count);
    }

    internal int Enter()
    {
        if (!_free.TryPop(out var user))
        {
            if (Count == _users.Length) Reserve(Math.Max(64, Count * 2));
            user = Count++;
        }

        ref var entered = ref _users[user];
        (entered.Step, entered.Request, entered.Stays, entered.Session) = (-1, -1, false, 0);
        return user;
    }

    internal void Leave(int user) => _free.Push(user);
}
