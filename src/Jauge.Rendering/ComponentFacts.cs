using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering;

/// <summary>Sizes and keys of a component in the types that files need; null where nobody knows.</summary>
internal static class ComponentFacts
{
    /// <summary>The node group or cluster that carries the replicas.</summary>
    internal static string? RunsOn(this DeployedComponent component) =>
        component.Inputs.GetValueOrDefault("runs-on") is TextValue text ? text.Text : null;

    /// <summary>Cores of one replica.</summary>
    internal static double? Cores(this DeployedComponent component) =>
        component.Input("cpu") ?? (double?)component.Spec.Asks?.CpuLimit ?? (double?)component.Spec.Asks?.Cpu ?? component.Size("vcores");

    /// <summary>Memory of one replica, in bytes.</summary>
    internal static double? Memory(this DeployedComponent component) => component.Input("memory") ?? component.Size("memory");

    /// <summary>Connections that a database accepts from programs.</summary>
    internal static double? Connections(this DeployedComponent component) =>
        (component.Size("max-connections") ?? component.Input("max-connections") ?? component.Number("limit.connections"))
        - (component.Number("limit.reserved-connections") ?? 0);

    private static double? Size(this DeployedComponent component, string attribute) =>
        component.Sku?.Attributes.GetValueOrDefault(attribute) is QuantityValue { Quantity: var quantity } ? (double)quantity.Value.High : null;

    private static double? Input(this DeployedComponent component, string key) =>
        component.Inputs.GetValueOrDefault(key) is QuantityValue { Quantity: var quantity } ? (double)quantity.Value.High : null;

    private static double? Number(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: QuantityValue { Quantity: var quantity } } ? (double)quantity.Value.High : null;
}
