using Jauge.Control;
using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <summary>Choices among replicas without a list of backends: what the policies of <see cref="Control.Balancing"/> would choose.</summary>
internal static class ReplicaPick
{
    /// <summary>The less loaded of two replicas by chance; in constant time, which the policy over any backends cannot have.</summary>
    /// <param name="ready">Replicas that serve; at least two.</param>
    /// <param name="replicas">All replicas.</param>
    /// <param name="stream">Moved on by two draws.</param>
    /// <returns>A position in <paramref name="ready"/>.</returns>
    internal static int TwoChoices(ReadOnlySpan<int> ready, ReplicaState[] replicas, ref RandomStream stream)
    {
        var first = RandomStreams.NextBelow(ref stream, ready.Length);
        var second = RandomStreams.NextBelow(ref stream, ready.Length - 1);
        if (second >= first) second++;
        return replicas[ready[second]].Open < replicas[ready[first]].Open ? second : first;
    }
}
