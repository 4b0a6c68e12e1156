using System.Reflection;
using System.Runtime.CompilerServices;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <summary>The methods that every event goes through. They are compiled at full speed when they are first called, and keep the first run
/// waiting meanwhile: on another core, that can be over before a run begins.</summary>
internal static class LoopCode
{
    private const BindingFlags Own =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Homes =
    [
        typeof(SystemRun), typeof(TimingWheel), typeof(OpenRun), typeof(RankSort), typeof(SharedReplica), typeof(Sampler), typeof(Ziggurat),
        typeof(LatencyHistogram),
    ];

    /// <summary>Those that ask for it.</summary>
    internal static IEnumerable<MethodInfo> Methods => Homes.SelectMany(home => home.GetMethods(Own))
        .Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization));

    /// <summary>Compiles them; each is compiled once, whoever asks.</summary>
    internal static void Compile()
    {
        foreach (var method in Methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }
}
