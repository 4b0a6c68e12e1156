using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>A promise of the file, and what the simulation says of it.</summary>
/// <param name="Path">Where it stands in the file, <c>promises.latency.p99</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stated">As the file states it.</param>
/// <param name="State">The verdict.</param>
/// <param name="Measured">The figure, in the base unit of the promise (seconds, requests a second, shares, users); null where nothing was
/// measured.</param>
/// <param name="Shown">The figure with its interval, for people; null where nothing was measured.</param>
/// <param name="Limit">What holds the system back; null where the promise is kept or not judged.</param>
/// <param name="Remark">What there is to say beyond the figure and the limit, in whole sentences; null where there is nothing.</param>
public sealed record SimulatedPromise(
    string Path, Text Title, Text Stated, VerdictState State, Measured? Measured, Text? Shown, BindingLimit? Limit, Text? Remark)
{
    /// <summary>The remark on what is no matter of load.</summary>
    public static Text OutsideLoad => new("A simulation of load says nothing of it.", "Une simulation de charge n'en dit rien.");

    /// <summary>What the figure may be at most, or at least, in its unit; null where it is no single figure.</summary>
    public double? Target { get; init; }

    /// <summary>Whether the figure has to stay above <see cref="Target"/>, and not below it.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>Whether the mean of the replications breaks it, decided or not.</summary>
    internal bool IsMeanBroken { get; init; }

    /// <summary>The figure, the limit and the remark in one: one or a few sentences.</summary>
    public Text Reason
    {
        get
        {
            var parts = new[] { Shown, Limit?.Text, Remark }.OfType<Text>().ToList();
            return new(Joined(parts.Select(p => p.English)), Joined(parts.Select(p => p.French)));
        }
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(". ", parts.Select(p => p.TrimEnd('.'))) + ".";
}
