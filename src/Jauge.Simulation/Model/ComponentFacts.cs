using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Model;

/// <summary>Facts, sizes and keys of a component in the types that the model needs; null where nobody knows.</summary>
internal static class ComponentFacts
{
    internal static Range<TimeSpan>? Time(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: QuantityValue { Quantity: var quantity } } && quantity.Dimension == Dimension.OfTime
            ? new(Seconds(quantity.Value.Low), Seconds(quantity.Value.High))
            : null;

    internal static string? Word(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: TextValue text } ? text.Text : null;

    internal static double? Size(this DeployedComponent component, string attribute) =>
        component.Sku?.Attributes.GetValueOrDefault(attribute) is QuantityValue { Quantity: var quantity } ? (double)quantity.Value.High : null;

    internal static double? Input(this DeployedComponent component, string key) =>
        component.Inputs.GetValueOrDefault(key) is QuantityValue { Quantity: var quantity } ? (double)quantity.Value.High : null;

    internal static double? Number(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: QuantityValue { Quantity: var quantity } } ? (double)quantity.Value.High : null;

    internal static string? InputWord(this DeployedComponent component, string key) =>
        component.Inputs.GetValueOrDefault(key) is TextValue text ? text.Text : null;

    /// <summary>Cores of one replica or of the primary; null where neither the file nor the catalog says.</summary>
    internal static double? Cores(this DeployedComponent component) =>
        component.Input("cpu") ?? (double?)component.Spec.Asks?.CpuLimit ?? (double?)component.Spec.Asks?.Cpu ?? component.Size("vcores");

    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
