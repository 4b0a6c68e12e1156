using System.Reflection;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Tests.Engine;

/// <summary>What is compiled before the first run.</summary>
public sealed class LoopCodeTests
{
    private const BindingFlags Own =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public async Task MakeReady_OnAnotherThread_EndsWithoutFailure() => await SystemSimulation.MakeReady();

    // the bare engine is compiled for each kind of queue, where it is used
    [Fact]
    public void Methods_WhateverIsToBeCompiledAtOnce_IsAmongThem() => Marked().Except(LoopCode.Methods).ShouldBeEmpty();

    private static IEnumerable<MethodInfo> Marked() =>
        new[] { typeof(SystemSimulation).Assembly, typeof(Sampler).Assembly, typeof(LatencyHistogram).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetMethods(Own))
            .Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization));
}
