namespace Jauge.Simulation.Running;

/// <summary>Who sends requests: the users, and behind them visitors who come for one session. One key each, moved on with every
/// request.</summary>
internal sealed class UserTable
{
    internal ulong[] Keys = [];

    /// <summary>The keys at the start, for what stays with a user.</summary>
    internal ulong[] Homes = [];

    /// <summary>Step of the session under way; −1: none is. Of a place that no visitor has, the next such place. Only with
    /// journeys.</summary>
    internal int[] Steps = [];

    /// <summary>When the session began. Only with journeys.</summary>
    internal long[] Began = [];

    /// <summary>Users who stay; visitors come after them.</summary>
    internal int Staying;

    /// <summary>First place that no visitor has; −1: none.</summary>
    internal int Free = -1;

    internal void Reserve(int count, bool hasJourneys)
    {
        (Keys, Homes, Staying) = (new ulong[count], new ulong[count], count);
        if (hasJourneys) (Steps, Began) = (new int[count], new long[count]);
        Steps.AsSpan().Fill(-1);
    }

    /// <summary>A place for a visitor.</summary>
    internal int Enter(ulong key)
    {
        if (Free < 0) Grow();
        var place = Free;
        Free = Steps[place];
        (Keys[place], Homes[place], Steps[place]) = (key, key, -1);
        return place;
    }

    internal void Leave(int place) => (Steps[place], Free) = (Free, place);

    private void Grow()
    {
        var (first, count) = (Keys.Length, Math.Max(1024, Keys.Length * 2));
        Array.Resize(ref Keys, count);
        Array.Resize(ref Homes, count);
        Array.Resize(ref Steps, count);
        Array.Resize(ref Began, count);
        for (var place = count - 1; place >= first; place--) Leave(place);
    }
}
