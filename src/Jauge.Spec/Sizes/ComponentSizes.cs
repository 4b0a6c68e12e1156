using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Sizes;

/// <summary>Sizes of a component that several readings need: what the file states, else what the catalog knows of its SKU; null where
/// nobody knows.</summary>
public static class ComponentSizes
{
    /// <summary>Cores of one replica or of the primary.</summary>
    public static double? Cores(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Input("cpu") ?? (double?)component.Spec.Asks?.CpuLimit ?? (double?)component.Spec.Asks?.Cpu
            ?? component.Size("vcores");
    }

    /// <summary>Memory of one replica, in bytes.</summary>
    public static double? Memory(this DeployedComponent component) => component.Input("memory") ?? component.Size("memory");

    /// <summary>Connections that a database accepts from programs: its limit, less what the provider keeps for itself.</summary>
    public static double? Connections(this DeployedComponent component) =>
        (component.Size("max-connections") ?? component.Input("max-connections") ?? component.Number("limit.connections"))
        - (component.Number("limit.reserved-connections") ?? 0);

    /// <summary>The node group or cluster that carries the replicas.</summary>
    public static string? RunsOn(this DeployedComponent component) => component.InputWord("runs-on");

    /// <summary>An attribute of the SKU, in its base unit; the upper end of a range.</summary>
    public static double? Size(this DeployedComponent component, string attribute)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Sku?.Attributes.GetValueOrDefault(attribute) is QuantityValue { Quantity: var quantity }
            ? (double)quantity.Value.High : null;
    }

    /// <summary>One of the offering's own keys, in its base unit; the upper end of a range.</summary>
    public static double? Input(this DeployedComponent component, string key)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Inputs.GetValueOrDefault(key) is QuantityValue { Quantity: var quantity } ? (double)quantity.Value.High : null;
    }

    /// <summary>One of the offering's own keys, as a word.</summary>
    public static string? InputWord(this DeployedComponent component, string key)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Inputs.GetValueOrDefault(key) is TextValue text ? text.Text : null;
    }

    /// <summary>A fact of the offering, in its base unit; the upper end of a range.</summary>
    public static double? Number(this DeployedComponent component, string name)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Fact(name) is { Value: QuantityValue { Quantity: var quantity } } ? (double)quantity.Value.High : null;
    }
}
