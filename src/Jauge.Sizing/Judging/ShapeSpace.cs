using Jauge.Core;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>All shapes: every scenario with every way to run each of its parts.</summary>
/// <param name="scenarios">At least one; the first holds the file as it is.</param>
internal sealed class ShapeSpace(EquatableList<Scenario> scenarios)
{
    internal EquatableList<Scenario> Scenarios => scenarios;

    /// <summary>How many there are.</summary>
    internal double Count => scenarios.Sum(s => s.Parts.Aggregate(1.0, (product, p) => product * p.Options.Count));

    /// <summary>The file as it is; null where that is no point of the space.</summary>
    internal Choice? AsIs => scenarios[0].Parts.All(p => p.AsIs >= 0) ? new(0, [.. scenarios[0].Parts.Select(p => p.AsIs)]) : null;

    /// <summary>The shape of a choice.</summary>
    internal Shape Of(Choice choice)
    {
        var scenario = scenarios[choice.Scenario];
        var options = scenario.Parts.Select((p, i) => p.Options[choice.Options[i]]).ToList();
        var key = $"{choice.Scenario}|{string.Join('|', options.Select(o => o.LoadKey))}";
        return new(choice, With(scenario.Base, options), [.. scenario.Settings, .. options.SelectMany(o => o.Settings)], key);
    }

    /// <summary>A scenario's base with one part run another way.</summary>
    internal static Deployment With(Deployment deployment, IReadOnlyCollection<PartOption> options)
    {
        var changed = options.ToDictionary(o => o.Component.Name, o => o.Component, StringComparer.Ordinal);
        return deployment with
        {
            Components = [.. deployment.Components.Select(c => changed.GetValueOrDefault(c.Name) ?? c)],
            Spec = deployment.Spec with
            {
                Components = deployment.Spec.Components.ToEquatableMap(c => c.Key,
                    c => changed.TryGetValue(c.Key, out var other) ? other.Spec : c.Value),
            },
        };
    }
}
